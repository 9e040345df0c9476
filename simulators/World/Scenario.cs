using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;
using Telemetry.Simulators.Histories;

namespace Telemetry.Simulators.World;

/// <summary>Everything a platform can be run on, and what really happened.</summary>
/// <param name="Truth">Every emptying that happened, sorted by time; empty when nobody knows, as with imported data.</param>
public sealed record Scenario(
    Registry Registry,
    AllocationRules Rules,
    IReadOnlyList<DeviceHistory> Histories,
    IReadOnlyList<WeighingTicket> Tickets,
    IReadOnlyList<TrueEmptying> Truth,
    Period Period)
{
    /// <summary>What inspectors said of loads.</summary>
    public IReadOnlyList<LoadAssessment> Assessments { get; init; } = [];

    /// <summary>What was sorted by hand.</summary>
    public IReadOnlyList<CompositionSample> Samples { get; init; } = [];
}
