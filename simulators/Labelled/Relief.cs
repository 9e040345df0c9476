using Telemetry.Simulators.Load;

namespace Telemetry.Simulators.Labelled;

/// <summary>How much farther than the mean surface the spot under the sensor lies in one cycle, in centimetres.</summary>
/// <param name="Shift">Of the whole cycle, since another container stands there.</param>
/// <param name="ConeHeight">Of the heap just before it falls over; 0 without one.</param>
/// <param name="Sunk">How far the surface sinks by itself; 0 when it does not.</param>
internal readonly record struct Relief(double Shift, double ConeHeight, long ToppledAt, double Sunk, long SinksFrom, long SunkAt)
{
    public static Relief Draw(LabelledOptions options, Course course, int cycle, long end, double shift, FastChance cones, FastChance settling)
    {
        var from = course.Cycles[cycle].From;
        // Every draw is made in every cycle, so that one without a cone does not move the next one's.
        var (heap, height, toppled) = (cones.Happens(0.12), cones.Between(8, 22), cones.Between(0.35, 0.9));
        var (sinks, depth, when, hours) = (settling.Happens(0.2), settling.Between(3, 9), settling.Between(0.3, 0.9), settling.Between(4, 12));
        var sinksFrom = from + (long)((end - from) * when);
        return new(
            shift,
            heap && options.Has(Phenomena.Cones) ? height : 0, from + (long)((end - from) * toppled),
            sinks && options.Has(Phenomena.Settling) ? depth : 0, sinksFrom, sinksFrom + (long)(hours * WorldCalendar.HourMilliseconds));
    }

    public double At(Course course, long at) => Shift - ConeAt(course, at) + SunkBy(at);

    private double ConeAt(Course course, long at)
    {
        if (ConeHeight == 0 || at >= ToppledAt) return 0;
        var before = course.Cycles[course.IndexAt(at)].DepositedBefore;
        var atTop = course.DepositedUntil(ToppledAt) - before;
        return atTop <= 0 ? 0 : ConeHeight * (course.DepositedUntil(at) - before) / atTop;
    }

    private double SunkBy(long at) =>
        Sunk == 0 || at <= SinksFrom ? 0 : at >= SunkAt ? Sunk : Sunk * (at - SinksFrom) / (SunkAt - SinksFrom);
}
