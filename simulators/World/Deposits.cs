using Telemetry.Quantities;

namespace Telemetry.Simulators.World;

/// <summary>What people throw into one container, in litres since the start of the simulation, at any time of it.</summary>
internal sealed class Deposits
{
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
            _cumulative[hour + 1] = _cumulative[hour] + (litresADay * DayRhythm.FactorOf(local.DayOfWeek) * DayRhythm.ThousandthsOf(local.Hour) / 1000 * chance.Between(0.2, 1.8));
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
