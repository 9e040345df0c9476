using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Telemetry.Server.Events;

/// <summary>Says how many containers are not yet looked at; degraded while they cannot be.</summary>
internal sealed class EventHealth(EventWatch watch) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(watch.Trouble is { } reason
            ? HealthCheckResult.Degraded($"{reason}; {watch.Waiting} containers waiting, nothing is lost")
            : HealthCheckResult.Healthy($"{watch.Waiting} containers waiting"));
}
