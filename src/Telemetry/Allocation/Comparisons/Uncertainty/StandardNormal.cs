namespace Telemetry.Allocation.Comparisons.Uncertainty;

/// <summary>
/// Draws of mean 0 and variance 1 as the sum of twelve even draws less six. Additions give the same bits on every machine, where logarithm and cosine need not; what lies beyond
/// six standard deviations is cut off, and the 97.5 % point is 1.95 instead of 1.96.
/// </summary>
internal static class StandardNormal
{
    private const int Parts = 12;

    public static double Next(Random chance)
    {
        var sum = -Parts / 2.0;
        for (var part = 0; part < Parts; part++) sum += chance.NextDouble();
        return sum;
    }

    /// <summary>A whole number about another, halves away from zero.</summary>
    public static long About(long value, long standardUncertainty, Random chance) =>
        standardUncertainty == 0 ? value : checked(value + (long)Math.Round(standardUncertainty * Next(chance), MidpointRounding.AwayFromZero));
}
