using Telemetry.Quantities;

namespace Telemetry.Simulators.World;

/// <summary>What people throw into one container, in litres since the start of the simulation, at any time of it.</summary>
internal sealed class Deposits
{
    // Share of a day's litres per local hour, in thousandths: quiet nights, a peak before noon and one after work.
    private static readonly int[] Rhythm = [4, 2, 1, 1, 2, 6, 17, 36, 52, 62, 72, 75, 68, 66, 68, 70, 72, 76, 72, 62, 48, 35, 21, 12];

    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private readonly Instant _start;
    private readonly double[] _cumulative;

    public Deposits(SimulatedContainer container, Instant start, int hours, int seed)
    {
        _start = start;
        _cumulative = new double[hours + 1];
        var chance = new Chance(seed, Purposes.Filling, container.Index);
        var litresADay = container.FillShareADay * container.Plan.CapacityLitres;
        for (var hour = 0; hour < hours; hour++)
        {
            var local = TimeZoneInfo.ConvertTime((start + TimeSpan.FromHours(hour)).ToDateTimeOffset(), Amsterdam);
            var weekend = local.DayOfWeek is DayOfWeek.Saturday ? 1.4 : local.DayOfWeek is DayOfWeek.Sunday ? 0.7 : 1.0;
            _cumulative[hour + 1] = _cumulative[hour] + (litresADay * weekend * Rhythm[local.Hour] / 1000 * chance.Between(0.2, 1.8));
        }
    }

    public double LitresUntil(Instant at)
    {
        var milliseconds = at.UnixMilliseconds - _start.UnixMilliseconds;
        var hour = (int)Math.Clamp(milliseconds / 3_600_000, 0, _cumulative.Length - 2);
        var share = (milliseconds - (hour * 3_600_000L)) / 3_600_000.0;
        return _cumulative[hour] + ((_cumulative[hour + 1] - _cumulative[hour]) * Math.Clamp(share, 0, 1));
    }
}
