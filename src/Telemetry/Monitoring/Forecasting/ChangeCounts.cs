namespace Telemetry.Monitoring.Forecasting;

/// <summary>
/// How often which change followed on which band of levels, by weekday and over all of them, newer days counting more. A day is counted with a
/// weight that doubles every half-life from a fixed day on, which needs no ageing of what was counted before; only ratios of weights are used.
/// </summary>
internal sealed class ChangeCounts(double halfLifeDays)
{
    /// <summary>From empty to full and back.</summary>
    public const int Changes = (2 * LevelScale.Cells) - 1;

    private const int EveryDay = 7;

    private static readonly int Epoch = new DateOnly(2020, 1, 1).DayNumber;

    private readonly double[] weights = new double[LevelScale.Bands * (EveryDay + 1) * Changes];
    private readonly double[] totals = new double[LevelScale.Bands * (EveryDay + 1)];

    /// <summary>What a change of that day weighs.</summary>
    public double WeightOf(DateOnly day) => Math.Pow(2, (day.DayNumber - Epoch) / halfLifeDays);

    public void Add(in DayChange change)
    {
        var (weight, band, index) = (WeightOf(change.Day), LevelScale.BandOf(change.From), IndexOf(change.To - change.From));
        foreach (var context in (ReadOnlySpan<int>)[Context(band, (int)change.Day.DayOfWeek), Context(band, EveryDay)])
        {
            weights[(context * Changes) + index] += weight;
            totals[context] += weight;
        }
    }

    /// <summary>Mixes what is known of a band into a distribution that stands for so much weight of its own.</summary>
    public void MixInto(Span<double> distribution, double ownWeight, int band, DayOfWeek? weekday)
    {
        var context = Context(band, weekday is { } day ? (int)day : EveryDay);
        var total = totals[context] + ownWeight;
        if (totals[context] == 0 || total == 0) return;
        var counted = weights.AsSpan(context * Changes, Changes);
        for (var index = 0; index < Changes; index++) distribution[index] = (counted[index] + (ownWeight * distribution[index])) / total;
    }

    public static int IndexOf(int change) => change + LevelScale.Cells - 1;

    private static int Context(int band, int weekday) => (band * (EveryDay + 1)) + weekday;
}
