using Telemetry.Allocation.Registers;
using Telemetry.Quality;

namespace Telemetry.Allocation.Runs;

/// <summary>Everything a run is computed from, in any order; <see cref="RunRequest.KnownAt"/> decides what of it counts.</summary>
/// <param name="Booked">Postings of earlier runs.</param>
public sealed record RunFacts(
    IReadOnlyList<EmptyingFact> Emptyings, IReadOnlyList<TicketFact> Tickets, IReadOnlyList<TicketCorrection> Corrections, IReadOnlyList<LoadAssessment> Assessments,
    IReadOnlyList<RegisterEntry> Registers, IReadOnlyList<Posting> Booked)
{
    public static RunFacts None { get; } = new([], [], [], [], [], []);
}
