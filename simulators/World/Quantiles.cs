namespace Telemetry.Simulators.World;

/// <summary>A distribution given by its quantiles, linear between them.</summary>
internal static class Quantiles
{
    /// <param name="share">0 to 1.</param>
    /// <param name="quantiles">Rising in both; the first at 0, the last at 1.</param>
    public static double At(double share, params ReadOnlySpan<(double Share, double Value)> quantiles)
    {
        for (var i = 1; i < quantiles.Length; i++)
        {
            var (low, high) = (quantiles[i - 1], quantiles[i]);
            if (share <= high.Share) return low.Value + ((high.Value - low.Value) * (share - low.Share) / (high.Share - low.Share));
        }

        return quantiles[^1].Value;
    }
}
