namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>
/// Sends a request again when the server may only be away: after waits drawn from 0 to a bound that doubles (full jitter, so that nodes that lost
/// one server do not return together), a bounded number of times. A server that names a longer wait gets it, up to the longest of ours.
/// </summary>
internal sealed class Patience(InfluxDbOptions options, TimeProvider time, Random chance)
{
    private readonly Lock gate = new();
    private long retries;

    public long Retries => Interlocked.Read(ref retries);

    /// <exception cref="InfluxDbUnavailableException">The last attempt failed too.</exception>
    /// <exception cref="InfluxDbRefusedException">Trying again is of no use.</exception>
    public T Try<T>(Func<T> attempt)
    {
        for (var failures = 0; ;)
        {
            try
            {
                return attempt();
            }
            catch (InfluxDbUnavailableException error) when (++failures < options.Attempts)
            {
                Interlocked.Increment(ref retries);
                Wait(DelayAfter(failures, error.RetryAfter));
            }
        }
    }

    private TimeSpan DelayAfter(int failures, TimeSpan? asked)
    {
        // Thirty doublings are beyond every bound; more would overflow.
        var bound = Math.Min(options.MostDelay.TotalMilliseconds, options.LeastDelay.TotalMilliseconds * Math.Pow(2, Math.Min(failures - 1, 30)));
        double drawn;
        lock (gate) drawn = chance.NextDouble() * bound;
        return TimeSpan.FromMilliseconds(Math.Max(drawn, Math.Min(asked?.TotalMilliseconds ?? 0, options.MostDelay.TotalMilliseconds)));
    }

    private void Wait(TimeSpan delay)
    {
        using var over = new ManualResetEventSlim();
        using var timer = time.CreateTimer(_ => over.Set(), null, delay, Timeout.InfiniteTimeSpan);
        over.Wait();
    }
}
