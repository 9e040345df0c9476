using System.Globalization;
using Telemetry.Monitoring.Detection;

namespace Telemetry.Simulators.Labelled;

/// <summary>
/// Containers whose truth is known, as many and as long as asked for. The same options give the same series on every machine, and each container stands for itself:
/// they can be made in any order and by several threads.
/// </summary>
public sealed class LabelledWorld(LabelledOptions options)
{
    private readonly WorldCalendar calendar = new(options);

    public LabelledOptions Options { get; } = options;

    /// <summary>One container after another, each in a series of its own.</summary>
    public IEnumerable<LabelledSeries> All()
    {
        for (var index = 0; index < Options.Containers; index++)
        {
            var series = new LabelledSeries();
            Fill(index, series);
            yield return series;
        }
    }

    /// <param name="index">0 up to and without <see cref="LabelledOptions.Containers"/>.</param>
    /// <param name="series">Is made anew.</param>
    public void Fill(int index, LabelledSeries series)
    {
        series.Container = string.Create(CultureInfo.InvariantCulture, $"labelled-{index:D6}");
        series.HasTilt = Options.Has(Phenomena.Tilt);
        var deposits = Draw.Deposits.Open(Options.Seed, index);
        var course = new Collections(Options, calendar, Draw.Collection.Open(Options.Seed, index)).Run(new Deposited(calendar, deposits, FillRate.ShareADay(Options, deposits)));
        var breakdown = new Breakdown(Options, calendar, index);
        var station = new Station(Options, calendar, course, breakdown, index);
        series.Readings.Clear();
        station.Record(series.Container, series.Readings);
        series.Noise = breakdown.IsFaulty ? NoiseClass.Faulty : station.IsNoisy ? NoiseClass.Noisy : NoiseClass.Clean;
        series.Truth.Clear();
        series.Truth.AddRange(Labels.Of(course, calendar, breakdown, series.Readings));
    }
}
