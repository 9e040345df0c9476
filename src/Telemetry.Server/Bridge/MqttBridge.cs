using Telemetry.Server.Identity;

namespace Telemetry.Server.Bridge;

/// <summary>
/// Carries batches from the broker to ingestion and watermarks back, for ever: when either side fails, both connections are given up and made
/// anew after a pause that doubles up to its limit. What was not acknowledged comes again.
/// </summary>
public sealed partial class MqttBridge(ServerOptions options, FleetKey keys, ILogger<MqttBridge> logger) : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = ShortestPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var session = new BridgeSession(options, keys, logger);
                await session.OpenAsync(stoppingToken);
                LogConnected(options.MqttHost, options.MqttPort, options.GrpcAddress);
                pause = ShortestPause;
                await session.RunAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogBroken(error.Message, pause.TotalSeconds);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // Whatever the connections say while they are being closed: what was not acknowledged comes again.
                return;
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Bridge carries readings from mqtt://{MqttHost}:{MqttPort} to {Ingestion}")]
    private partial void LogConnected(string mqttHost, int mqttPort, Uri ingestion);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Bridge lost a connection ({Reason}); trying again in {Seconds} s")]
    private partial void LogBroken(string reason, double seconds);
}
