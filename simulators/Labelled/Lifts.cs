using Telemetry.CollectionEvents;
using Telemetry.Simulators.Load;

namespace Telemetry.Simulators.Labelled;

/// <summary>
/// A tilt sensor: it rests at 0 to 8 degrees, one in six at 41 to 42, and a lift moves the rest a little. It measures with every sample, which misses a lift of two minutes, and
/// wakes at a lift, mostly.
/// </summary>
internal sealed class Lifts
{
    private const double WakesShare = 7.0 / 8;

    private readonly FastChance chance;
    private readonly Course course;
    private readonly Spans shoves;
    private double rest;
    private int cycle;
    private int shove;

    public Lifts(LabelledOptions options, WorldCalendar calendar, Course course, int container)
    {
        this.course = course;
        chance = Draw.Tilt.Open(options.Seed, container);
        rest = NewRest();
        shoves = options.Has(Phenomena.Shoves) ? Spans.Draw(Draw.Shoves.Open(options.Seed, container), calendar, 6, _ => 0.02) : Spans.None;
    }

    /// <summary>Hundredths of a degree.</summary>
    /// <param name="lidOpen">The sensor sits in the lid.</param>
    public long Measure(bool lidOpen) => Hundredths(lidOpen ? rest + chance.Between(60, 100) : rest + chance.Normal(0.3));

    /// <summary>The readings that a movement woke the sensor for, since the last sample and up to <paramref name="at"/>.</summary>
    public IEnumerable<(long At, long Value)> WokenUntil(long at)
    {
        for (; shove < shoves.All.Count && shoves.All[shove].From <= at; shove++) yield return (shoves.All[shove].From, Hundredths(rest + chance.Between(10, 35)));
        for (; cycle + 1 < course.Cycles.Count && course.Cycles[cycle + 1].From <= at; cycle++)
        {
            var emptied = course.Cycles[cycle + 1];
            var (wakes, angle) = (chance.Happens(WakesShare), chance.Between(20, 90));
            if (wakes) yield return (emptied.From, Hundredths(rest + angle));
            rest = emptied.Kind == EventKind.Swap ? NewRest() : Math.Max(0, rest + chance.Normal(0.5));
        }
    }

    private double NewRest() => chance.Happens(1.0 / 6) ? chance.Between(41, 42) : chance.Between(0, 8);

    private static long Hundredths(double degrees) => (long)(Math.Clamp(degrees, 0, 180) * 100);
}
