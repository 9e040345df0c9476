namespace Telemetry.Statistics;

/// <summary>The root of a rising function between two bounds. Slow and sure: it needs no derivative and cannot run away.</summary>
internal static class Bisection
{
    public static double Root(Func<double, double> rising, double low, double high)
    {
        while (true)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high || high - low < 1e-12) return middle;
            if (rising(middle) < 0) low = middle;
            else high = middle;
        }
    }
}
