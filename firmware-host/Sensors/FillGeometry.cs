namespace Telemetry.Edge.Sensors;

/// <summary>Where empty and full are, as distances from the sensor in millimetres: 0 ≤ full &lt; empty ≤ 10,000.</summary>
/// <param name="Version">Version of this calibration; every reading carries it.</param>
public sealed record FillGeometry(int EmptyMillimetres, int FullMillimetres, int Version)
{
    private const int MarginMillimetres = 200;

    /// <summary>Beyond the floor or above the rim by more than the margin no content can be.</summary>
    public bool IsPossible(int millimetres) => FullMillimetres - MarginMillimetres <= millimetres && millimetres <= EmptyMillimetres + MarginMillimetres;

    /// <summary>Fill level in basis points, rounded half away from zero, not clamped: 2,400 empty, 300 full, 1,953 mm gives 2,129.</summary>
    public long FillOf(int millimetres)
    {
        var numerator = (EmptyMillimetres - millimetres) * 10_000L;
        var span = EmptyMillimetres - FullMillimetres;
        return (numerator + ((numerator < 0 ? -span : span) / 2)) / span;
    }
}
