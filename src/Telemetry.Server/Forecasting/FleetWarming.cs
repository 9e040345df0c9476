namespace Telemetry.Server.Forecasting;

/// <summary>Makes the first pick list at the start, so that nobody waits for it who opens the page.</summary>
internal sealed class FleetWarming(FleetFill fill, ILogger<FleetWarming> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            try
            {
                fill.Now(stoppingToken);
            }
            catch (InvalidDataException wrong)
            {
                // Whoever opens the page is told the same; ingestion must not stop for it.
                log.LogWarning("The pick list cannot be made: {Reason}", wrong.Message);
            }
        },
        stoppingToken);
}
