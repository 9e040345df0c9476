using Telemetry.Edge.Sensors;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Edge.Sampling;

/// <summary>
/// Turns shots into one reading: the median, because spikes are normal and a mean would believe them. The first shot of a channel is
/// discarded: it runs code that is still being compiled, and many parts answer with their power-on value. Not thread safe.
/// </summary>
public sealed class Sampler(IReadOnlyList<Channel> channels, SamplerOptions options)
{
    private readonly Measurement[] shots = new Measurement[options.Shots];
    private readonly bool[] warm = new bool[channels.Count];
    private readonly long[] lastRaw = new long[channels.Count];
    private readonly int[] sameRaw = new int[channels.Count];

    public Reading Sample(int channel, Instant at)
    {
        var (container, quantity, sensor, calibration) = channels[channel];
        if (!warm[channel])
        {
            _ = sensor.Measure();
            warm[channel] = true;
        }

        for (var i = 0; i < shots.Length; i++) shots[i] = sensor.Measure();
        var result = Verdict(shots);
        if (IsStuck(channel, result)) result = Measurement.Without(ReadingStatus.Stuck, result.Raw);
        return new Reading(container, quantity, at, result.Value, result.Status, result.Raw, calibration);
    }

    /// <summary>The median of the good shots if they are at least half; otherwise the most frequent trouble, the earlier one in a tie.</summary>
    public static Measurement Verdict(ReadOnlySpan<Measurement> shots)
    {
        if (Count(shots, ReadingStatus.Ok) * 2 >= shots.Length) return Median(shots, ReadingStatus.Ok);
        var (status, most) = (ReadingStatus.Unspecified, 0);
        foreach (var shot in shots)
        {
            if (shot.Status == ReadingStatus.Ok || Count(shots, shot.Status) <= most) continue;
            (status, most) = (shot.Status, Count(shots, shot.Status));
        }

        return Median(shots, status);
    }

    private static int Count(ReadOnlySpan<Measurement> shots, ReadingStatus status)
    {
        var count = 0;
        foreach (var shot in shots) count += shot.Status == status ? 1 : 0;
        return count;
    }

    /// <summary>A shot that was really made, with its own raw number: the lower of the two middle ones when they are even.</summary>
    private static Measurement Median(ReadOnlySpan<Measurement> shots, ReadingStatus status)
    {
        Span<Measurement> chosen = stackalloc Measurement[shots.Length];
        var count = 0;
        foreach (var shot in shots)
        {
            if (shot.Status == status) chosen[count++] = shot;
        }

        chosen = chosen[..count];
        chosen.Sort(static (a, b) => a.Value != b.Value ? a.Value.CompareTo(b.Value) : a.Raw.CompareTo(b.Raw));
        return chosen[(count - 1) / 2];
    }

    private bool IsStuck(int channel, Measurement result)
    {
        if (options.StuckAfter == 0 || !result.HasValue) return false;
        sameRaw[channel] = sameRaw[channel] > 0 && lastRaw[channel] == result.Raw ? Math.Min(sameRaw[channel] + 1, options.StuckAfter) : 1;
        lastRaw[channel] = result.Raw;
        return sameRaw[channel] >= options.StuckAfter;
    }
}
