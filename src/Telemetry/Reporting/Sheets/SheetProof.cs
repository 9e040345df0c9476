namespace Telemetry.Reporting.Sheets;

/// <summary>A sum that must come out, as a sentence with both of its sides.</summary>
public sealed record SheetProof(string Text, bool Holds);
