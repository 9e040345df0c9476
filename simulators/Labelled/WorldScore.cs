using System.Collections.Concurrent;
using Telemetry.Monitoring.Detection;

namespace Telemetry.Simulators.Labelled;

/// <summary>How a detector did in a world, by noise class.</summary>
/// <param name="Detecting">Processor time spent in the detector alone.</param>
public sealed record WorldScore(LabelledOptions World, IReadOnlyDictionary<NoiseClass, DetectionTally> ByNoise, DetectionTally Total, TimeSpan Detecting)
{
    private static readonly TimeSpan MostTolerance = TimeSpan.FromMinutes(90);

    /// <summary>An emptying may lie this far outside the interval of its event: half as much again as between two samples, at most 90 minutes.</summary>
    public static TimeSpan Tolerance(LabelledOptions world) => world.Pace * 1.5 < MostTolerance ? world.Pace * 1.5 : MostTolerance;

    /// <summary>Containers are made, looked at and forgotten one by one, on as many threads; the outcome does not depend on their number.</summary>
    public static WorldScore Of(LabelledOptions options, Detector detector, TimeProvider time, int threads)
    {
        var world = new LabelledWorld(options);
        var tallies = new ConcurrentBag<(Dictionary<NoiseClass, DetectionTally> ByNoise, TimeSpan Detecting)>();
        Parallel.For(
            0, options.Containers, new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => (Series: new LabelledSeries(), ByNoise: new Dictionary<NoiseClass, DetectionTally>(), Detecting: TimeSpan.Zero),
            (index, _, mine) =>
            {
                world.Fill(index, mine.Series);
                var before = time.GetTimestamp();
                var found = detector(mine.Series.Container, mine.Series.Readings, options.Settings);
                var detecting = mine.Detecting + time.GetElapsedTime(before);
                if (!mine.ByNoise.TryGetValue(mine.Series.Noise, out var tally)) mine.ByNoise.Add(mine.Series.Noise, tally = new());
                tally.Add(mine.Series.Readings, mine.Series.Truth, found, options.Settings, Tolerance(options), TimeSpan.FromDays(options.Days));
                return mine with { Detecting = detecting };
            },
            mine => tallies.Add((mine.ByNoise, mine.Detecting)));
        return Sum(options, tallies.Select(one => one.ByNoise), TimeSpan.FromTicks(tallies.Sum(one => one.Detecting.Ticks)));
    }

    private static WorldScore Sum(LabelledOptions options, IEnumerable<Dictionary<NoiseClass, DetectionTally>> parts, TimeSpan detecting)
    {
        var (byNoise, total) = (new SortedDictionary<NoiseClass, DetectionTally>(), new DetectionTally());
        foreach (var (noise, tally) in parts.SelectMany(part => part))
        {
            if (!byNoise.TryGetValue(noise, out var sum)) byNoise.Add(noise, sum = new());
            sum.Add(tally);
            total.Add(tally);
        }

        return new(options, byNoise, total, detecting);
    }

    /// <summary>Several runs of one world as one: the counts are added.</summary>
    public static WorldScore Of(IReadOnlyList<WorldScore> runs) =>
        Sum(runs[0].World, runs.Select(run => new Dictionary<NoiseClass, DetectionTally>(run.ByNoise)), TimeSpan.FromTicks(runs.Sum(run => run.Detecting.Ticks)));
}
