namespace Telemetry.Edge.Publishing;

/// <summary>Waits that double from <paramref name="least"/> to <paramref name="most"/>, shortened by up to half so that devices that lost one broker do not return together.</summary>
public sealed class Backoff(TimeSpan least, TimeSpan most, int seed)
{
    private readonly Random chance = new(seed);
    private TimeSpan last;

    public TimeSpan Next()
    {
        last = last == TimeSpan.Zero ? least : last * 2 < most ? last * 2 : most;
        return last * (1 - (chance.NextDouble() / 2));
    }

    public void Reset() => last = TimeSpan.Zero;
}
