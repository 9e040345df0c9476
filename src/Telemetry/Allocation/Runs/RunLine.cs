using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs;

/// <summary>One figure of a run that somebody can point at, object to and have explained.</summary>
/// <param name="Id">Table and coordinates, joined by <c>/</c>; the same line has the same id in every run of the pack.</param>
/// <param name="Step">Id of the step that made it, or the name of the input it stands in.</param>
public sealed record RunLine(string Id, string Table, Coordinates At, TableUnit Unit, long Value, string Step);
