using System.CommandLine;
using Telemetry.CollectionEvents;
using Telemetry.Monitoring.Detection;
using Telemetry.Simulators.Labelled;

namespace Telemetry.Cli.Verbs;

/// <summary>
/// <c>telemetry detect score</c>: the detector against worlds whose truth is known, or with <c>--data</c> against real readings of which nobody knows it.
/// </summary>
internal static class DetectScoreVerb
{
    private static readonly Option<string[]> World = new("--world")
    {
        Description = $"Labelled worlds to score in: {string.Join(", ", LabelledWorlds.All.Select(world => world.Name))}; all of them when left out",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<int[]> Seeds = new("--seeds") { Description = "Each seed is a world of its own; the counts are added", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [1, 2, 3] };
    private static readonly Option<int> Containers = new("--containers") { Description = "Containers in each world, 1 to 1,000,000", DefaultValueFactory = _ => 77 };
    private static readonly Option<int> Days = new("--days") { Description = "Days, 30 to 3,660", DefaultValueFactory = _ => 365 };
    private static readonly Option<string[]> Without = new("--without") { Description = $"Phenomena to switch off: {string.Join(", ", Switches)}", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<int> Shuffles = new("--shuffles") { Description = "Also show the first container's readings in so many orders, and count how often the events are the same" };
    private static readonly Option<int> Threads = new("--threads") { Description = "Containers looked at at once", DefaultValueFactory = _ => Environment.ProcessorCount };
    private static readonly Option<string?> Data = new("--data") { Description = "Score on the histories of a data folder instead, as 'telemetry import' makes it" };
    private static readonly Option<string> Windows = new("--windows") { Description = "Working hours of the collector by local time, for example 07-16 or 20-05,07-16", DefaultValueFactory = _ => "07-16" };
    private static readonly Option<string> Zone = new("--zone") { Description = "Time zone of the working hours", DefaultValueFactory = _ => "Europe/Amsterdam" };
    private static readonly Option<string?> Against = new("--against") { Description = "Folder of the Edinburgh source: agreement with the events of its vendor" };

    private static IEnumerable<string> Switches => Enum.GetNames<Phenomena>().Where(name => name is not (nameof(Phenomena.None) or nameof(Phenomena.Frankfurt)));

    public static Command Create()
    {
        var verb = new Command("score", "Score the detector. Examples: telemetry detect score --world realistic; telemetry detect score --data data --windows 07-16")
        {
            World, Seeds, Containers, Days, Without, Shuffles, Threads, Data, Windows, Zone, Against,
        };
        verb.SetAction((parsed, _) => parsed.GetValue(Data) is { } folder ? ScoreDataAsync(parsed, folder) : ScoreWorldsAsync(parsed));
        return verb;
    }

    private static Task ScoreDataAsync(ParseResult parsed, string folder)
    {
        var windows = DetectDataScore.Windows(parsed.GetRequiredValue(Windows), parsed.GetRequiredValue(Zone));
        var score = DetectDataScore.Of(folder, CollectionEventDetector.Observe, windows, parsed.GetValue(Against));
        return Answer.WriteAsync(parsed, score, DetectDataText.Of(score));
    }

    private static Task ScoreWorldsAsync(ParseResult parsed)
    {
        var names = parsed.GetValue(World) is { Length: > 0 } asked ? asked : [.. LabelledWorlds.All.Select(world => world.Name)];
        var runs = new DetectWorldRuns(Seeded(parsed), parsed.GetRequiredValue(Threads), parsed.GetValue(Shuffles), TimeProvider.System);
        var scores = names.Select(name => runs.Of(Sized(parsed, LabelledWorlds.Named(name)))).ToList();
        return Answer.WriteAsync(parsed, scores.Select(DetectWorldFacts.Of), DetectWorldText.Of(scores));
    }

    private static int[] Seeded(ParseResult parsed) =>
        parsed.GetRequiredValue(Seeds) is { Length: > 0 } seeds ? seeds : throw new ArgumentException("--seeds is empty; give one or more whole numbers.");

    private static LabelledOptions Sized(ParseResult parsed, LabelledOptions world)
    {
        var (containers, days) = (parsed.GetRequiredValue(Containers), parsed.GetRequiredValue(Days));
        if (containers is < 1 or > 1_000_000) throw new ArgumentException($"--containers {containers} is out of range; expected 1 to 1,000,000.");
        if (days is < 30 or > 3_660) throw new ArgumentException($"--days {days} is out of range; expected 30 to 3,660.");
        var off = (parsed.GetValue(Without) ?? []).Aggregate(Phenomena.None, (sum, name) => sum | Named(name));
        return world with { Containers = containers, Days = days, Phenomena = world.Phenomena & ~off };
    }

    private static Phenomena Named(string name) =>
        Switches.Contains(name, StringComparer.OrdinalIgnoreCase) && Enum.TryParse<Phenomena>(name, ignoreCase: true, out var phenomenon)
            ? phenomenon
            : throw new ArgumentException($"--without '{name}' is unknown; expected one of {string.Join(", ", Switches)}.");
}
