namespace Telemetry.Statistics;

/// <summary>Natural logarithm of the gamma function for x above 0, by Stirling's series (DLMF 5.11.1) after x was raised to 12 or more.</summary>
internal static class LogGamma
{
    /// <summary>Relative error below 1e-13.</summary>
    public static double Of(double x)
    {
        var shift = 0.0;
        while (x < 12)
        {
            shift -= Math.Log(x);
            x++;
        }

        var square = 1 / (x * x);
        var series = (1 / 12.0) - (square * ((1 / 360.0) - (square * ((1 / 1260.0) - (square / 1680.0)))));
        return shift + ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (series / x);
    }
}
