using Telemetry.Simulators.Load;

namespace Telemetry.Simulators.Labelled;

/// <summary>Stretches of a container's time, in order and not overlapping, from an instant on and up to another, in milliseconds since 1970 UTC.</summary>
internal sealed class Spans
{
    public static readonly Spans None = new([]);

    private readonly List<(long From, long To)> spans;
    private int cursor;

    private Spans(List<(long From, long To)> spans) => this.spans = spans;

    public static Spans Of(long from, long to) => new([(from, to)]);

    /// <param name="aYear">How many a year on average, at most one a day.</param>
    /// <param name="hours">Draws the length.</param>
    public static Spans Draw(FastChance chance, WorldCalendar calendar, double aYear, Func<FastChance, double> hours)
    {
        var spans = new List<(long From, long To)>();
        for (var day = 0; day < calendar.Days; day++)
        {
            if (!chance.Happens(aYear / 365)) continue;
            var from = calendar.Midnight(day) + (long)(chance.Unit() * 24 * WorldCalendar.HourMilliseconds);
            var to = from + (long)(hours(chance) * WorldCalendar.HourMilliseconds);
            if (spans.Count == 0 || spans[^1].To < from) spans.Add((from, to));
        }

        return new(spans);
    }

    /// <summary>Fast when asked in the order of time; right in any order.</summary>
    public bool Covers(long at)
    {
        while (cursor > 0 && spans[cursor - 1].To > at) cursor--;
        while (cursor < spans.Count && spans[cursor].To <= at) cursor++;
        return cursor < spans.Count && spans[cursor].From <= at;
    }

    public IReadOnlyList<(long From, long To)> All => spans;
}
