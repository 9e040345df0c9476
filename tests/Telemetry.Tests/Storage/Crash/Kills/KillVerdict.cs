namespace Telemetry.Tests.Storage.Crash.Kills;

/// <param name="Acknowledged">Readings, by identity.</param>
/// <param name="Lost">Acknowledged readings that the log or the files of the store should have and have not.</param>
/// <param name="Doubled">Readings that the log or the files have more than once.</param>
internal sealed record KillVerdict(int Kills, int Acknowledged, int Lost, int Doubled, string? Violation);
