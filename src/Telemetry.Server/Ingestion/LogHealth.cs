using Microsoft.Extensions.Diagnostics.HealthChecks;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Ingestion;

/// <summary>Ready while the reading log takes readings; degraded while it waits for space on the disk or the store lags behind it.</summary>
public sealed class LogHealth(Intake intake, IReadingStore store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(State());

    private HealthCheckResult State()
    {
        if (intake.Failure.IsCompleted) return HealthCheckResult.Unhealthy("the reading log takes nothing more; see the server's last error and start it again");
        return (intake.WaitingForSpace ?? store.Trouble) is { } reason
            ? HealthCheckResult.Degraded($"{reason}; {intake.Lag} batches waiting, nothing is lost")
            : HealthCheckResult.Healthy($"{intake.Lag} batches waiting");
    }
}
