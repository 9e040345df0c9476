using Telemetry.Mass;

namespace Telemetry.Quality;

public sealed record JudgedTicket(ReconciledTicket Load, LoadJudgement Judgement, IReadOnlyList<JudgedEvent> Events);
