namespace Telemetry.Edge.Sensors;

/// <summary>A two-point calibration of a scale. The tare is stored and never taken at start-up: a restart on a loaded scale would zero the load.</summary>
/// <param name="TareCounts">ADC counts of the empty scale.</param>
/// <param name="CountsPerKilogram">Counts a kilogram, not 0.</param>
public sealed record ScaleCalibration(long TareCounts, long CountsPerKilogram, int Version)
{
    /// <summary>Grams, rounded half away from zero. Tare 84,321 and 21,750 counts/kg: 519,321 counts are 20,000 g.</summary>
    public long GramsOf(long counts)
    {
        var numerator = (counts - TareCounts) * 1000;
        var half = Math.Abs(CountsPerKilogram) / 2;
        return (numerator + (numerator < 0 == CountsPerKilogram < 0 ? half * Math.Sign(CountsPerKilogram) : -half * Math.Sign(CountsPerKilogram))) / CountsPerKilogram;
    }
}
