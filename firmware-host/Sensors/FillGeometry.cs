namespace Telemetry.Edge.Sensors;

/// <summary>The learnt distances of a container, from the sensor's window.</summary>
/// <param name="EmptyMillimetres">To the floor of the empty container.</param>
/// <param name="FullMillimetres">To the surface when the container is full; smaller than <paramref name="EmptyMillimetres"/>.</param>
/// <param name="Version">The calibration's version, 1 or more; a new one never rewrites old readings.</param>
public sealed record FillGeometry(int EmptyMillimetres, int FullMillimetres, int Version)
{
    /// <summary>How far outside the learnt distances an answer may lie before it is no surface of this container.</summary>
    public const int MarginMillimetres = 200;

    public bool IsInside(long millimetres) =>
        FullMillimetres - MarginMillimetres <= millimetres && millimetres <= EmptyMillimetres + MarginMillimetres;

    /// <summary>Basis points, rounded half away from zero, not clamped: −3 % and 104 % say something about the learnt distances.</summary>
    public long BasisPointsAt(long millimetres) => WholeNumber.Divide((EmptyMillimetres - millimetres) * 10_000, EmptyMillimetres - FullMillimetres);
}
