using Telemetry.CollectionEvents;
using Telemetry.Monitoring.Detection;
using Telemetry.Simulators.Labelled;

namespace Telemetry.Cli.Verbs;

/// <summary>Runs the detector over labelled worlds, one seed after another.</summary>
internal sealed class DetectWorldRuns(IReadOnlyList<int> seeds, int threads, int shuffles, TimeProvider time)
{
    public DetectWorldRun Of(LabelledOptions world)
    {
        var before = time.GetTimestamp();
        var score = WorldScore.Of([.. seeds.Select(seed => WorldScore.Of(world with { Seed = seed }, CollectionEventDetector.Observe, time, threads))]);
        return new(score, seeds, time.GetElapsedTime(before), threads, shuffles > 0 ? Shuffled(world with { Seed = seeds[0] }) : null);
    }

    private Proportion Shuffled(LabelledOptions world)
    {
        var series = new LabelledSeries();
        new LabelledWorld(world).Fill(0, series);
        return ArrivalOrder.Same(CollectionEventDetector.Observe, series.Container, series.Readings, world.Settings, shuffles, new Random(world.Seed));
    }
}
