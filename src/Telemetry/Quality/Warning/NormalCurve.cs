namespace Telemetry.Quality.Warning;

/// <summary>The factor of a two-sided interval under the normal curve.</summary>
internal static class NormalCurve
{
    /// <summary>For example 1.645 at 90 %, to four decimals.</summary>
    /// <param name="confidencePercent">1 to 99.</param>
    public static double Factor(int confidencePercent)
    {
        // Abramowitz and Stegun 26.2.23, error below 4.5e-4: more than an interval that people read can show.
        var tail = (100 - confidencePercent) / 200.0;
        var t = Math.Sqrt(-2 * Math.Log(tail));
        return t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
    }
}
