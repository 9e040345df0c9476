using Telemetry.Simulators.Load;
using Telemetry.Simulators.World;

namespace Telemetry.Simulators.Labelled;

/// <summary>
/// Which samples of a device get through: some are lost, a loss more often after a loss (in Frankfurt 5.4 % of the steps are longer than 2 h 27), and 4.4 times a year (339 times in 77 sensor-years) nothing comes for more than a day, in one of eight
/// of those for more than a week, at most 122 days. Asked in the order of time.
/// </summary>
internal sealed class Reception
{
    private const double LossAfterLoss = 0.33;

    private readonly LabelledOptions options;
    private readonly FastChance chance;
    private readonly Spans away;
    private bool lost;

    public Reception(LabelledOptions options, WorldCalendar calendar, int container)
    {
        this.options = options;
        chance = Draw.Uplinks.Open(options.Seed, container);
        Offset = (long)(chance.Unit() * Math.Min(options.Pace.TotalMilliseconds, WorldCalendar.HourMilliseconds) * 0.99);
        // Bins that send once a day fell silent all at once in Wyndham, so the draw knows no container there.
        var gaps = Draw.Gaps.Open(options.Seed, options.Sensor == LabelledSensor.SixLevels ? -1 : container);
        away = !options.Has(Phenomena.LongGaps) ? Spans.None
            : Spans.Draw(gaps, calendar, 4.4, draw => 24 * Quantiles.At(draw.Unit(), (0, 1), (0.6, 2), (0.873, 7), (0.95, 20), (0.995, 60), (1, 122)));
    }

    /// <summary>Milliseconds into the hour at which the device measures.</summary>
    public long Offset { get; }

    public bool Arrives(long at)
    {
        // So that the share lost in the long run is the one asked for.
        lost = chance.Happens(lost ? LossAfterLoss : options.LossShare * (1 - LossAfterLoss) / (1 - options.LossShare));
        return !(lost && options.Has(Phenomena.CounterLoss)) && !away.Covers(at);
    }

    public bool Repeats() => chance.Happens(174.0 / 515_037) & options.Has(Phenomena.Duplicates);
}
