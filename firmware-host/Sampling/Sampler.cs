using Telemetry.Edge.Sensors;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Edge.Sampling;

/// <summary>
/// Makes one reading out of several shots: the median, not the mean, for one stray echo must not move it. The first shot of a channel is thrown
/// away: parts return their power-on value and code runs for the first time.
/// </summary>
/// <param name="shots">Shots a reading, odd, 1 to 15.</param>
public sealed class Sampler(IReadOnlyList<Channel> channels, int shots = 3)
{
    private readonly bool[] warm = new bool[channels.Count];

    public Reading Sample(DueSample due)
    {
        var channel = channels[due.Channel];
        if (!warm[due.Channel]) _ = channel.Sensor.Measure();
        warm[due.Channel] = true;
        var taken = new Measurement[shots];
        for (var i = 0; i < shots; i++) taken[i] = channel.Sensor.Measure();
        var chosen = Choose(taken);
        return new Reading(channel.Container, channel.Quantity, due.At, chosen.Value, chosen.Status, chosen.Raw, channel.Calibration);
    }

    /// <summary>The median of the good shots when they are the majority, otherwise the commonest failure; equal counts go to the lower status code.</summary>
    private Measurement Choose(Measurement[] taken)
    {
        var good = taken.Where(shot => shot.Status == ReadingStatus.Ok).OrderBy(shot => shot.Value).ToArray();
        if (good.Length * 2 > shots) return good[good.Length / 2];
        return taken.Where(shot => shot.Status != ReadingStatus.Ok).GroupBy(shot => shot.Status)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().OrderBy(shot => shot.Value).First();
    }
}
