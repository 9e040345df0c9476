using Telemetry.Storage.ReadingLog;

namespace Telemetry.Server.Ingestion;

/// <summary>
/// Opens the log, and with it rebuilds the store, before anything is served; stops the process when the log can take nothing more, because
/// only a start from the disk is sure of what is durable.
/// </summary>
public sealed partial class LogOpening(IServiceProvider services, IHostApplicationLifetime lifetime, ILogger<LogOpening> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var intake = services.GetRequiredService<Intake>();
        _ = intake.Failure.ContinueWith(
            failed =>
            {
                if (lifetime.ApplicationStopping.IsCancellationRequested) return;
                LogFailed(failed.Exception!.InnerException!.Message);
                lifetime.StopApplication();
            },
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Critical, Message = "Readings can no longer be made durable, stopping: {Reason}")]
    private partial void LogFailed(string reason);
}
