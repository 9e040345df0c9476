namespace Telemetry.Monitoring.Forecasting;

/// <summary>
/// The steps in which levels are forecast: cells of 2 % from 0 to 100 %, and bands of 20 %. A sensor with six levels falls on the bands' own
/// bounds, so that for it a band is a level.
/// </summary>
internal static class LevelScale
{
    /// <summary>In basis points.</summary>
    public const int CellPoints = 200;

    public const int Cells = 51;

    /// <summary>The last band is the full container alone.</summary>
    public const int Bands = 6;

    private const int CellsInBand = 10;

    /// <summary>Below empty counts as empty and above full as full: a baseline that drifted is no content.</summary>
    public static int CellOf(long level) => (int)((Math.Clamp(level, 0, (Cells - 1) * CellPoints) + (CellPoints / 2)) / CellPoints);

    public static long LevelOf(int cell) => (long)cell * CellPoints;

    public static int BandOf(int cell) => cell / CellsInBand;
}
