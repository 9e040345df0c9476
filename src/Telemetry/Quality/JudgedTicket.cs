using Telemetry.Mass;

namespace Telemetry.Quality;

/// <summary>A load after the gate.</summary>
public sealed record JudgedTicket(ReconciledTicket Load, LoadJudgement Judgement, IReadOnlyList<JudgedEvent> Events)
{
    /// <summary>What stands of the load's assessments, under the id of the last one; null where the judgement rests on the ticket itself or on nothing.</summary>
    public LoadAssessment? Assessment { get; init; }

    /// <summary>Assessments before the last, the first made first: what a later one judged anew no longer counts in them, and all stay to be seen.</summary>
    public IReadOnlyList<LoadAssessment> Earlier { get; init; } = [];

    /// <summary>Net to packaging, as far as the load was assessed.</summary>
    public Waterfall Waterfall => Waterfall.OfMasses(
        Load.Ticket.Net, Assessment is { } assessment ? assessment.Interfering : Load.Ticket.Interfering, Assessment?.NonPackaging, null);
}
