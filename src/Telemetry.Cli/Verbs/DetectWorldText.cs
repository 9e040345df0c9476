using Telemetry.Monitoring.Detection;

namespace Telemetry.Cli.Verbs;

/// <summary>The scores of labelled worlds for a person: what was found, how exactly, how honest the stated confidence is, and how long it took.</summary>
internal static class DetectWorldText
{
    public static string Of(IReadOnlyList<DetectWorldRun> runs) => string.Join('\n', Found(runs), Exactness(runs), Confidence(runs), Cost(runs),
        """
        An emptying counts as found when it lies in the interval of an event of its own, or within one and a half
        samples of it and 90 minutes. Observable: a usable reading on
        either side before the next emptying, and a true fall of a tenth of the volume between the two. Accuracy is over candidates: observable emptyings, false
        events, and steps down of the smallest fall or more that are neither. Brackets: 95 % interval by Wilson.
        """);

    private static string Found(IReadOnlyList<DetectWorldRun> runs)
    {
        var table = new DetectTable("world", "sensors", "containers", "emptyings", "observable", "events", "false", "precision", "recall of the observable", "recall of all", "accuracy on candidates");
        foreach (var (world, noise, tally) in Rows(runs))
        {
            table.Add(
                world, noise, DetectTable.Cell(tally.Containers), DetectTable.Cell(tally.RecallOfAll.Of), DetectTable.Cell(tally.Recall.Of), DetectTable.Cell(tally.Events), DetectTable.Cell(tally.FalseEvents),
                DetectTable.Cell(tally.Precision), DetectTable.Cell(tally.Recall), DetectTable.Cell(tally.RecallOfAll), DetectTable.Cell(tally.Accuracy));
        }

        return table.ToString();
    }

    private static string Exactness(IReadOnlyList<DetectWorldRun> runs)
    {
        var table = new DetectTable("world", "sensors", "false a container-year", "median time error", "truth within the interval", "partial emptyings found", "kind told right");
        foreach (var (world, noise, tally) in Rows(runs))
        {
            table.Add(
                world, noise, DetectTable.Text($"{tally.FalseEventsAYear:F3} ({tally.FalseEvents:N0} in {tally.ContainerYears:F0})"),
                tally.MedianTimingError is { } error ? DetectTable.Text($"{error.TotalMinutes:F0} min") : "-",
                DetectTable.Cell(tally.Coverage), DetectTable.Cell(tally.PartialRecall), DetectTable.Cell(tally.KindsRight));
        }

        return table.ToString();
    }

    private static string Confidence(IReadOnlyList<DetectWorldRun> runs)
    {
        var table = new DetectTable("world", "stated confidence", "mean stated", "true");
        foreach (var run in runs)
            foreach (var bin in run.Score.Total.Calibration.Where(bin => bin.True.Of > 0))
                table.Add(run.Score.World.Name, DetectTable.Text($"{bin.FromPercent}-{bin.ToPercent} %"), DetectTable.Text($"{100 * bin.Stated:F1} %"), DetectTable.Cell(bin.True));
        return table.ToString();
    }

    private static string Cost(IReadOnlyList<DetectWorldRun> runs)
    {
        var table = new DetectTable("world", "seeds", "readings", "seconds in all", "readings a second", "detecting, ns a reading", "same events in any order");
        foreach (var run in runs)
        {
            var readings = run.Score.Total.Readings;
            table.Add(
                run.Score.World.Name, string.Join(' ', run.Seeds), DetectTable.Cell(readings), DetectTable.Text($"{run.Elapsed.TotalSeconds:F2} on {run.Threads} threads"),
                DetectTable.Text($"{readings / run.Elapsed.TotalSeconds:N0}"), readings == 0 ? "-" : DetectTable.Text($"{run.Score.Detecting.TotalNanoseconds / readings:F0}"),
                run.SameInAnyOrder is { } same ? DetectTable.Text($"{same.Hits:N0} of {same.Of:N0}") : "not asked");
        }

        return table.ToString();
    }

    private static IEnumerable<(string World, string Noise, DetectionTally Tally)> Rows(IReadOnlyList<DetectWorldRun> runs) =>
        runs.SelectMany(run => run.Score.ByNoise.Select(entry => (run.Score.World.Name, entry.Key.ToString().ToLowerInvariant(), entry.Value))
            .Concat(run.Score.ByNoise.Count > 1 ? [(run.Score.World.Name, "all", run.Score.Total)] : []));
}
