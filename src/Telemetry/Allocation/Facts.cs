using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Allocation;

/// <summary>Everything a report is computed from.</summary>
/// <param name="Readings">By container id; in any order, and repeats count once. Reach a window further than the period on both sides.</param>
/// <param name="Tickets">Of all owners, in any order; identical repeats count once, and two different tickets of one owner may not share an id.</param>
public sealed record Facts(
    Registry Registry, AllocationRules Rules, IReadOnlyDictionary<string, IReadOnlyList<Reading>> Readings, IReadOnlyList<WeighingTicket> Tickets)
{
    /// <summary>Weighings on the trucks, in any order.</summary>
    public IReadOnlyList<StopWeighing> StopWeighings { get; init; } = [];

    /// <summary>What people said of emptyings, in any order.</summary>
    public IReadOnlyList<EventStatement> Statements { get; init; } = [];

    /// <summary>What inspectors found in loads, in any order.</summary>
    public IReadOnlyList<LoadAssessment> Assessments { get; init; } = [];

    /// <summary>Hand-sorted samples, in any order.</summary>
    public IReadOnlyList<CompositionSample> Samples { get; init; } = [];

    /// <summary>What had happened and was known before an instant.</summary>
    public Facts Until(Instant at) => this with
    {
        Readings = Readings.ToDictionary(entry => entry.Key, IReadOnlyList<Reading> (entry) => [.. entry.Value.Where(reading => reading.MeasuredAt < at)], StringComparer.Ordinal),
        Tickets = [.. Tickets.Where(ticket => ticket.WeighedAt < at)],
        StopWeighings = [.. StopWeighings.Where(weighing => weighing.WeighedAt < at)],
        Statements = [.. Statements.Where(statement => statement.KnownAt < at)],
        Assessments = [.. Assessments.Where(assessment => assessment.KnownAt < at)],
        Samples = [.. Samples.Where(sample => sample.KnownAt < at)],
    };
}
