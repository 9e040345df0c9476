using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Load;

namespace Telemetry.Simulators.Labelled;

/// <summary>The device at one container: it measures at its pace, and what gets through is recorded.</summary>
internal sealed class Station
{
    private readonly LabelledOptions options;
    private readonly WorldCalendar calendar;
    private readonly Course course;
    private readonly Breakdown breakdown;
    private readonly Reception reception;
    private readonly Spans lidOpen;
    private readonly Sonar sonar;
    private readonly SixLevels sixLevels;
    private readonly LoadScale scale;
    private readonly Lifts lifts;
    private readonly FastChance openings;

    public Station(LabelledOptions options, WorldCalendar calendar, Course course, Breakdown breakdown, int container)
    {
        (this.options, this.calendar, this.course, this.breakdown) = (options, calendar, course, breakdown);
        reception = new(options, calendar, container);
        lidOpen = options.Has(Phenomena.LidOpen) ? Spans.Draw(Draw.LidOpen.Open(options.Seed, container), calendar, 2, draw => draw.Between(0.5, 3)) : Spans.None;
        sonar = new(options, calendar, new(options, calendar, course, container), lidOpen, container);
        sixLevels = new(course, Draw.Level.Open(options.Seed, container));
        scale = new(Draw.Scale.Open(options.Seed, container));
        lifts = new(options, calendar, course, container);
        openings = Draw.Openings.Open(options.Seed, container);
    }

    public bool IsNoisy => sonar.IsNoisy;

    public void Record(string container, List<Reading> readings)
    {
        var pace = (long)options.Pace.TotalMilliseconds;
        // A bin that sends once a day does so at noon.
        var first = options.Sensor == LabelledSensor.SixLevels ? calendar.Start + (12 * WorldCalendar.HourMilliseconds) : calendar.Start + reception.Offset;
        for (var at = first; at < calendar.End; at += pace)
        {
            var arrives = reception.Arrives(at) && !(breakdown.IsSilent && breakdown.Covers(at));
            var start = readings.Count;
            if (options.Has(Phenomena.Tilt)) Tilt(container, at, arrives, readings);
            var (quantity, (value, status)) = Measure(at);
            if (!arrives) continue;
            readings.Add(new(container, quantity, new(at), value, status));
            if (options.Has(Phenomena.Openings)) Count(container, at, pace, readings);
            if (reception.Repeats()) readings.AddRange(readings.GetRange(start, readings.Count - start));
        }
    }

    private (Quantity Quantity, (long Value, ReadingStatus Status)) Measure(long at) => options.Sensor switch
    {
        LabelledSensor.SixLevels => (Quantity.FillLevel, sixLevels.Measure(at)),
        LabelledSensor.Scale => (Quantity.ContentMass, scale.Measure(course.GramsAt(at)) is { } grams ? (grams, ReadingStatus.Ok) : (0, ReadingStatus.Timeout)),
        _ => (Quantity.FillLevel, breakdown.Disturb(at, sonar.Measure(at))),
    };

    private void Tilt(string container, long at, bool arrives, List<Reading> readings)
    {
        // A reading that a movement woke the device for is an uplink of its own, and as likely lost as any other.
        foreach (var (woken, angle) in lifts.WokenUntil(at))
            if (reception.Arrives(woken)) readings.Add(new(container, Quantity.Tilt, new(woken), angle, ReadingStatus.Ok));
        if (arrives) readings.Add(new(container, Quantity.Tilt, new(at), lifts.Measure(lidOpen.Covers(at)), ReadingStatus.Ok));
    }

    private void Count(string container, long at, long pace, List<Reading> readings)
    {
        var share = course.DepositedUntil(at) - course.DepositedUntil(at - pace);
        readings.Add(new(container, Quantity.Openings, new(at), (long)(share * 100 * openings.Between(0.4, 1.6)), ReadingStatus.Ok));
        var celsius = calendar.CelsiusAt(at) + openings.Normal(0.3);
        var frost = options.Has(Phenomena.Frost) && celsius < 0;
        readings.Add(new(container, Quantity.Temperature, new(at), frost ? 0 : (long)(celsius * 10) * 10, frost ? ReadingStatus.OutOfRange : ReadingStatus.Ok));
    }
}
