using System.CommandLine;
using Telemetry.CollectionEvents;
using Telemetry.Monitoring.Detection;
using Telemetry.Simulators.Labelled;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry detect calibrate</c>: counts in labelled worlds what the detector's table of confidences should say. Score with other seeds.</summary>
internal static class DetectCalibrateVerb
{
    /// <summary>Those a collector meets; the worlds of broken sensors have too few emptyings to say anything.</summary>
    private static readonly string[] Worlds = ["clean", "noisy", "noisy-with-tilt", "realistic", "realistic-with-tilt", "ten-minutes", "daily-six-levels"];

    private static readonly Option<int[]> Seeds = new("--seeds")
    {
        Description = "Each seed is a world of its own; the counts are added", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [101, 102, 103, 104, 105, 106],
    };

    private static readonly Option<int> Containers = new("--containers") { Description = "Containers in each world, at least 1", DefaultValueFactory = _ => 40 };

    public static Command Create()
    {
        var verb = new Command("calibrate", "Count anew what the table of confidences should say. Example: telemetry detect calibrate --seeds 101 102") { Seeds, Containers };
        verb.SetAction((parsed, _) =>
        {
            var containers = parsed.GetRequiredValue(Containers);
            if (containers < 1) throw new ArgumentException($"--containers {containers} is out of range; expected 1 or more.");
            var tally = new PointsTally();
            foreach (var name in Worlds)
                foreach (var seed in parsed.GetRequiredValue(Seeds))
                    Count(tally, LabelledWorlds.Named(name) with { Seed = seed, Containers = containers });
            return Answer.WriteAsync(parsed, Facts(tally), Text(tally));
        });
        return verb;
    }

    private static void Count(PointsTally tally, LabelledOptions world)
    {
        foreach (var series in new LabelledWorld(world).All())
            tally.Add(series.Truth, CollectionEventDetector.Observe(series.Container, series.Readings, world.Settings, PointsTally.Reveal).Events, WorldScore.Tolerance(world));
    }

    private static IEnumerable<object> Facts(PointsTally tally)
    {
        var percents = tally.Percents();
        return Enumerable.Range(0, percents.Length).Select(bin => new { pointsFrom = ConfidenceTable.PointsFrom(bin), emptyings = tally.Bin(bin).Hits, falls = tally.Bin(bin).Of, percent = percents[bin] });
    }

    private static string Text(PointsTally tally)
    {
        var table = new DetectTable("points from", "of the falls emptyings", "percent");
        var percents = tally.Percents();
        for (var bin = 0; bin < percents.Length; bin++) table.Add(DetectTable.Cell(ConfidenceTable.PointsFrom(bin)), DetectTable.Cell(tally.Bin(bin)), DetectTable.Cell(percents[bin]));
        return table.ToString();
    }
}
