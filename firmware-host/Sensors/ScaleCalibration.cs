namespace Telemetry.Edge.Sensors;

/// <summary>Two points make a scale: its zero and its slope. Never taken at start-up: a restart under load would zero the load.</summary>
/// <param name="TareCounts">Counts of the empty container.</param>
/// <param name="CountsPerKilogram">Not 0; negative when the cell is mounted upside down.</param>
/// <param name="Version">The calibration's version, 1 or more.</param>
public sealed record ScaleCalibration(long TareCounts, long CountsPerKilogram, int Version)
{
    /// <summary>Whole grams, rounded half away from zero.</summary>
    public long GramsAt(long counts) => WholeNumber.Divide((counts - TareCounts) * 1_000, CountsPerKilogram);
}
