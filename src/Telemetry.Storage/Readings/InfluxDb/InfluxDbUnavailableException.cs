namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>The server could not be reached, was too busy or broke off; the same request may succeed later.</summary>
/// <param name="retryAfter">How long the server asks to be left alone.</param>
public sealed class InfluxDbUnavailableException(string message, Exception? cause = null, TimeSpan? retryAfter = null) : StoreUnavailableException(message, cause)
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
