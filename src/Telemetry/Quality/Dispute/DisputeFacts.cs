using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Readings;

namespace Telemetry.Quality.Dispute;

/// <summary>Everything a dispute file is made from.</summary>
/// <param name="Line">The disputed load as the report has it.</param>
/// <param name="Events">The emptyings its ticket covers, in any order.</param>
/// <param name="Readings">By container; those around the emptyings, in any order. See <see cref="DisputeFile.ReadingsBefore"/>.</param>
/// <param name="Assessments">All assessments of the ticket, in any order.</param>
/// <param name="Samples">All hand-sorted samples of the load, in any order.</param>
/// <param name="Shares">By container, the expected interfering share from other loads and their samples; the disputed load has no part in it.</param>
/// <param name="Ordinary">The share expected of the whole load, made in the same way; null when there is too little to say.</param>
public sealed record DisputeFacts(
    Registry Registry, AllocationRules Rules, TicketLine Line, IReadOnlyList<EventLine> Events, IReadOnlyDictionary<string, IReadOnlyList<Reading>> Readings,
    IReadOnlyList<LoadAssessment> Assessments, IReadOnlyList<CompositionSample> Samples, IReadOnlyDictionary<string, ShareInterval> Shares, ShareInterval? Ordinary);
