using Telemetry.Monitoring.Detection;

namespace Telemetry.Cli.Verbs;

/// <summary>The scores of a labelled world for a program: the counts, from which every rate follows, and the rates.</summary>
internal static class DetectWorldFacts
{
    public static object Of(DetectWorldRun run) => new
    {
        world = run.Score.World.Name,
        run.Seeds,
        run.Score.World.Days,
        phenomena = run.Score.World.Phenomena.ToString(),
        toleranceMinutes = Simulators.Labelled.WorldScore.Tolerance(run.Score.World).TotalMinutes,
        seconds = run.Elapsed.TotalSeconds,
        run.Threads,
        detectingSeconds = run.Score.Detecting.TotalSeconds,
        run.SameInAnyOrder,
        total = Of(run.Score.Total),
        byNoise = run.Score.ByNoise.ToDictionary(entry => entry.Key.ToString().ToLowerInvariant(), entry => Of(entry.Value)),
    };

    private static object Of(DetectionTally tally) => new
    {
        tally.Containers,
        tally.ContainerYears,
        tally.Readings,
        tally.Events,
        tally.FalseEvents,
        tally.Remarks,
        tally.RejectedSteps,
        tally.Precision,
        tally.Recall,
        tally.RecallOfAll,
        tally.Accuracy,
        tally.PartialRecall,
        tally.KindsRight,
        tally.Coverage,
        tally.FalseEventsAYear,
        medianTimingErrorMinutes = tally.MedianTimingError?.TotalMinutes,
        tally.Calibration,
    };
}
