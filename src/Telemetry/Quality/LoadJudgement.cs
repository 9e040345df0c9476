namespace Telemetry.Quality;

/// <param name="Assessed">False when nobody looked into the load; it is then accepted, and the report says so.</param>
public sealed record LoadJudgement(LoadDecision Decision, bool Assessed);
