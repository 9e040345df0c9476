namespace Telemetry.Reporting;

public sealed record Truth(IReadOnlyList<TrueEmptying> Emptyings);
