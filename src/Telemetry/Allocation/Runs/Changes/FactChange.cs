using Telemetry.Containers;

namespace Telemetry.Allocation.Runs.Changes;

/// <summary>A fact that one of two runs has and the other has not, or has otherwise.</summary>
/// <param name="Id">Unique among the changes: kind and key.</param>
/// <param name="What">For people: what came in, or what it says now.</param>
/// <param name="Reason">Null where nobody had to give one.</param>
/// <param name="Actor">Null where nobody is named.</param>
/// <param name="KnownAt">Null for a fact without an instant of its own.</param>
/// <param name="Places">Of which places it speaks, by dimension; a dimension that is not in it is not limited.</param>
public sealed record FactChange(
    string Id, FactChangeKind Kind, Wording What, string? Reason, string? Actor, Quantities.Instant? KnownAt, IReadOnlyDictionary<string, IReadOnlySet<string>> Places);
