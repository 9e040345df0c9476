using Telemetry.Benchmarks.Engines;

namespace Telemetry.Benchmarks.Measuring;

/// <summary>
/// The three questions that the platform's pages and reports ask, one at a time: a day of a container, everything of a container, and the latest of
/// all containers. An answer with another number of values than were generated fails the run.
/// </summary>
internal sealed class QuestionPhase(IEngine engine, EngineSetting setting, Tally tally)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(6);

    // Answers are compared in number only, so any seeded choice does.
    private readonly Random chance = new(setting.Plan.Seed);

    /// <summary>Container-days asked for; the others a third and a tenth of it.</summary>
    private int Count => setting.Quick ? 60 : 300;

    public async Task<Percentiles?> ContainerDayAsync() => await AskAsync(Count, async () =>
    {
        var (container, day) = (chance.Next(setting.Plan.Containers), chance.Next(setting.Days));
        // A device's day begins at its own offset within the first quarter of an hour, and the last moment of the day before is over by then.
        Check("a container-day", await engine.ReadAsync(container, setting.Plan.DayOf(day), setting.Plan.DayOf(day + 1)), tally.Of(container, day, 1));
    });

    public async Task<Percentiles?> WholeSpanAsync() => await AskAsync(Count / 3, async () =>
    {
        var container = chance.Next(setting.Plan.Containers);
        Check("a container", await engine.ReadAsync(container, setting.Plan.Start, setting.End), tally.Of(container, 0, setting.Days));
    });

    /// <summary>At least 95 % of the latest six values must be there: some engines show the last value, others that the last is missing.</summary>
    public async Task<Percentiles?> LatestAsync() => await AskAsync(Count / 10, async () =>
    {
        var found = await engine.LatestAsync();
        var most = setting.Plan.Containers * 6;
        if (found > most || found < most * 0.95) throw new InvalidDataException($"latest of all containers: {found} values, expected {most} at most and hardly fewer.");
    });

    private async Task<Percentiles?> AskAsync(int count, Func<Task> question)
    {
        await question(); // What is compiled or read for the first time is not what a user waits for every day.
        var took = new List<TimeSpan>();
        var begin = setting.Time.GetTimestamp();
        while (took.Count < count && (took.Count < 3 || setting.Time.GetElapsedTime(begin) < Limit))
        {
            var start = setting.Time.GetTimestamp();
            await question();
            took.Add(setting.Time.GetElapsedTime(start));
        }

        return Percentiles.Of(took);
    }

    private static void Check(string what, int found, int expected)
    {
        if (found != expected) throw new InvalidDataException($"{what}: {found} values, generated were {expected}; the engine or its question is wrong.");
    }
}
