namespace Telemetry.Protocol.Weighing;

/// <summary>One line of a delimited file.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Unclosed">A quote was opened and not closed on the line.</param>
public sealed record DelimitedRow(int Line, IReadOnlyList<string> Fields, bool Unclosed);
