using Telemetry.Simulators.Load;
using Telemetry.Simulators.World;

namespace Telemetry.Simulators.Labelled;

/// <summary>What people throw into one container: the share of its usable volume since the start of the world, hour by hour.</summary>
internal sealed class Deposited
{
    private readonly WorldCalendar calendar;
    private readonly double[] cumulative;

    public Deposited(WorldCalendar calendar, FastChance chance, double shareADay)
    {
        this.calendar = calendar;
        cumulative = new double[calendar.Hours + 1];
        for (var hour = 0; hour < calendar.Hours; hour++)
        {
            var (local, day) = calendar.LocalAt(hour);
            cumulative[hour + 1] = cumulative[hour] + (shareADay * DayRhythm.FactorOf(day) * DayRhythm.ThousandthsOf(local) / 1000 * chance.Between(0.2, 1.8));
        }
    }

    public double Until(long at)
    {
        var since = Math.Clamp(at, calendar.Start, calendar.End) - calendar.Start;
        var hour = Math.Min((int)(since / WorldCalendar.HourMilliseconds), cumulative.Length - 2);
        var part = (since - (hour * WorldCalendar.HourMilliseconds)) / (double)WorldCalendar.HourMilliseconds;
        return cumulative[hour] + ((cumulative[hour + 1] - cumulative[hour]) * part);
    }
}
