using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Mass.Densities;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Allocation;

/// <summary>The outcome of one run; a pure function of the facts and the period, and ordered so that it can be compared byte by byte.</summary>
/// <param name="FactsDigest">SHA-256 of everything it was computed from.</param>
/// <param name="Lines">By municipality, then stream, in ordinal order.</param>
/// <param name="Unregistered">Containers that sent readings but are not in the registry; they count nowhere else.</param>
public sealed record AllocationReport(
    Period Period, Registry Registry, AllocationRules Rules, string FactsDigest, IReadOnlyList<AllocationLine> Lines, IReadOnlyList<TicketLine> Tickets,
    IReadOnlyList<EventLine> Events, IReadOnlyList<Proof> Proofs, IReadOnlyList<SilentContainer> Silent, IReadOnlyList<string> Unregistered,
    IReadOnlyList<StatusCount> ReadingCounts)
{
    /// <summary>Standard uncertainty of everything collected. Lines share tickets and densities, so theirs do not add up to it.</summary>
    public required Grams StandardUncertainty { get; init; }

    /// <summary>Emptyings of the period that a person took out, each with who and why, by time.</summary>
    public IReadOnlyList<StatedEvent> Voided { get; init; } = [];

    /// <summary>Additions of emptyings that somebody had added before; each emptying counts once.</summary>
    public IReadOnlyList<StatedEvent> Repeated { get; init; } = [];

    /// <summary>Emptyings of the period that nothing measured and nothing stands in for: they happened, and their mass is missing.</summary>
    public IReadOnlyList<StatedEvent> WithoutMass { get; init; } = [];

    /// <summary>Weighings on trucks in the period to which no emptying was found; their mass is not spread over anything.</summary>
    public IReadOnlyList<StopWeighing> UnplacedWeighings { get; init; } = [];

    /// <summary>What else the readings of the period show, by container and start.</summary>
    public IReadOnlyList<HistoryRemark> Remarks { get; init; } = [];

    /// <summary>Bulk densities that the estimates of this report used, learnt from loads before the period; a stream without one used the register's.</summary>
    public IReadOnlyList<BulkDensity> Densities { get; init; } = [];

    /// <summary>Bulk densities as the loads up to the end of the period show them: what a later report will use.</summary>
    public IReadOnlyList<BulkDensity> LaterDensities { get; init; } = [];

    /// <summary>How bulk density changed from month to month, among the loads up to the end of the period.</summary>
    public IReadOnlyList<DensityChange> DensityChanges { get; init; } = [];

    /// <summary>What the hand-sorted samples of the period say, by stream.</summary>
    public IReadOnlyList<SampledStream> Sampled { get; init; } = [];

    public bool IsConserved => Proofs.All(proof => proof.Holds);
}
