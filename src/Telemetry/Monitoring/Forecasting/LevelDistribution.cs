namespace Telemetry.Monitoring.Forecasting;

/// <summary>How likely each level is, in cells of 2 %. The chances add up to 1.</summary>
public sealed class LevelDistribution
{
    private readonly double[] mass;

    internal LevelDistribution(double[] mass) => this.mass = mass;

    public LevelInterval Interval => new(Quantile(0.1), Quantile(0.5), Quantile(0.9));

    internal static double[] Certain(int cell)
    {
        var mass = new double[LevelScale.Cells];
        mass[cell] = 1;
        return mass;
    }

    /// <summary>The lowest level that is not exceeded with this chance, in basis points.</summary>
    public long Quantile(double chance)
    {
        var sum = 0.0;
        for (var cell = 0; cell < mass.Length; cell++)
        {
            // The sum of many chances misses 1 by a rounding; without the allowance the last cell would be taken for the one before it.
            if ((sum += mass[cell]) >= chance - 1e-9) return LevelScale.LevelOf(cell);
        }

        return LevelScale.LevelOf(mass.Length - 1);
    }

    /// <summary>The chance of this level or a higher one, 0 to 1.</summary>
    public double ChanceFrom(long level) => mass.Skip(LevelScale.CellOf(level)).Sum();

    /// <summary>The chance of a level below this one, and of this one or below: the step of the distribution in which the level lies.</summary>
    public (double Below, double UpTo) StepAt(long level)
    {
        var cell = LevelScale.CellOf(level);
        var below = mass.Take(cell).Sum();
        return (below, below + mass[cell]);
    }
}
