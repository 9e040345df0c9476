using Microsoft.Extensions.Diagnostics.HealthChecks;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Server.Ingestion;

/// <summary>Ready while the reading log takes readings.</summary>
public sealed class LogHealth(Intake intake) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(intake.Failure.IsCompleted
            ? HealthCheckResult.Unhealthy("the reading log takes nothing more; see the server's last error and start it again")
            : HealthCheckResult.Healthy($"{intake.Lag} batches waiting"));
}
