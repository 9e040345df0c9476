using Telemetry.Protocol.Weighing;

namespace Telemetry.Protocol.Quality;

/// <summary>What came out of a file of facts, each accepted one with its (first) line in the file.</summary>
public sealed record FactImport<TFact>(IReadOnlyList<(int Row, TFact Fact)> Accepted, IReadOnlyList<RowError> Refused);
