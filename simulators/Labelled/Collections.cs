using Telemetry.CollectionEvents;
using Telemetry.Simulators.Load;

namespace Telemetry.Simulators.Labelled;

/// <summary>
/// Empties one container the way a collector does: (1) a route has its weekday and its hours, which follow the local clock, (2) a visit that finds little in
/// the container passes it by, (3) now and then a visit is missed, moved by a day, partial, or exchanges the container.
/// </summary>
internal sealed class Collections
{
    private readonly LabelledOptions options;
    private readonly WorldCalendar calendar;
    private readonly FastChance chance;
    private readonly DayOfWeek weekday;
    private readonly bool atNight;
    private readonly double routeHour;
    private readonly double capacityGrams;

    public Collections(LabelledOptions options, WorldCalendar calendar, FastChance chance)
    {
        (this.options, this.calendar, this.chance) = (options, calendar, chance);
        weekday = (DayOfWeek)(int)chance.Between(1, 6);
        // Both are drawn, so that switching night shifts off moves only those containers.
        var (night, day) = (chance.Between(20, 27), chance.Between(7, 14));
        atNight = chance.Happens(0.04) && options.Has(Phenomena.NightShifts);
        routeHour = atNight ? night : day;
        capacityGrams = chance.Between(150_000, 900_000);
    }

    public Course Run(Deposited deposited)
    {
        var start = chance.Between(0, 0.5);
        var density = Density();
        var course = new Course(deposited, new(calendar.Start, null, start, start * density, 0, 0, 0, density));
        for (var day = 0; day < calendar.Days - 1; day++)
        {
            // 1.
            var moved = chance.Unit();
            if (day == 0 || !IsRouteDay(calendar.WeekdayOf(day))) continue;
            var visited = OnDemand ? day : moved < 0.1 ? day - 1 : moved < 0.2 ? day + 1 : day;
            Visit(course, calendar.Midnight(visited) + (long)((Hour() + chance.Normal(0.4)) * WorldCalendar.HourMilliseconds));
        }

        return course;
    }

    // A bin that reports its level once a day is visited when it asks for it, any day but Sunday.
    private bool OnDemand => options.Sensor == LabelledSensor.SixLevels;

    private bool IsRouteDay(DayOfWeek day) => OnDemand ? day != DayOfWeek.Sunday : day == weekday;

    private double Hour() => chance.Happens(0.03) ? chance.Between(0, 24) : routeHour;

    private void Visit(Course course, long at)
    {
        // 2. and 3.; every draw is made at every visit.
        var share = course.ShareAt(at);
        var (skipped, anyway, kind, deep, rest, density) = (chance.Happens(0.2), chance.Happens(0.01), chance.Unit(), chance.Between(0.5, 0.8), chance.Between(0, 0.03), Density());
        if (share >= (OnDemand ? 0.65 : 0.5) ? skipped : !anyway || share < 0.12) return;
        if (kind < 0.07 && share >= 0.6 && options.Has(Phenomena.PartialEmptyings)) course.Empty(at, EventKind.PartialEmptying, share * (1 - deep), density);
        else if (kind is >= 0.07 and < 0.08 && options.Has(Phenomena.Swaps)) course.Empty(at, EventKind.Swap, rest / 3, density);
        else course.Empty(at, EventKind.FullEmptying, rest, density);
    }

    private double Density() => capacityGrams * chance.Between(0.85, 1.15);
}
