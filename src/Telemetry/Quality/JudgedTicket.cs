using Telemetry.Mass;

namespace Telemetry.Quality;

/// <summary>A load after the gate.</summary>
public sealed record JudgedTicket(ReconciledTicket Load, LoadJudgement Judgement, IReadOnlyList<JudgedEvent> Events)
{
    /// <summary>What the judgement rests on; null where it rests on the ticket itself or on nothing.</summary>
    public LoadAssessment? Assessment { get; init; }

    /// <summary>Earlier assessments of the same load, the first made first: they no longer count and stay to be seen.</summary>
    public IReadOnlyList<LoadAssessment> Superseded { get; init; } = [];

    /// <summary>Net to packaging, as far as the load was assessed.</summary>
    public Waterfall Waterfall => Waterfall.OfMasses(
        Load.Ticket.Net, Assessment is { } assessment ? assessment.Interfering : Load.Ticket.Interfering, Assessment?.NonPackaging, null);
}
