namespace Telemetry.Monitoring.Forecasting.BackTesting;

/// <summary>Adds up the losses of one method on one task.</summary>
internal sealed class ScoreTally(string task, string method, string unit)
{
    private readonly double[] pinball = new double[3];
    private long known, censored, events;
    private double absolute, covered, closed, brier;

    /// <summary>Null where there was no known outcome to judge by.</summary>
    public ScoreLine? Line => known == 0 ? null : new(
        task, method, unit, known + censored, censored, absolute / known, pinball[0] / known, pinball[1] / known, pinball[2] / known,
        covered / (known + censored), closed / known, events == 0 ? null : brier / events);

    /// <param name="step">The stretch of the distribution in which the outcome lies.</param>
    public void Add(double came, double p10, double p50, double p90, (double Below, double UpTo) step)
    {
        known++;
        absolute += Math.Abs(came - p50);
        pinball[0] += Pinball(came, p10, 0.1);
        pinball[1] += Pinball(came, p50, 0.5);
        pinball[2] += Pinball(came, p90, 0.9);
        if (p10 <= came && came <= p90) closed++;
        covered += Between(step);
    }

    /// <summary>An outcome of which only is known that it lies beyond this part of the distribution.</summary>
    public void AddCensored(double beyond)
    {
        censored++;
        covered += Between((beyond, 1));
    }

    public void AddChance(double chance, bool happened)
    {
        events++;
        brier += Math.Pow(chance - (happened ? 1 : 0), 2);
    }

    /// <summary>Koenker and Bassett's loss: least in the long run for whoever states the true quantile.</summary>
    public static double Pinball(double came, double quantile, double chance) => came >= quantile ? (came - quantile) * chance : (quantile - came) * (1 - chance);

    private static double Between((double Below, double UpTo) step)
    {
        var (below, upTo) = step;
        return upTo - below < 1e-12 ? (below is >= 0.1 and <= 0.9 ? 1 : 0) : Math.Max(0, Math.Min(upTo, 0.9) - Math.Max(below, 0.1)) / (upTo - below);
    }
}
