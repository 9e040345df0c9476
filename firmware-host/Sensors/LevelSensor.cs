using Telemetry.Readings;

namespace Telemetry.Edge.Sensors;

/// <summary>Fill level in basis points from a distance in millimetres. Raw is the distance.</summary>
public sealed class LevelSensor(Vl53l1x distance, FillGeometry geometry) : ISensor
{
    private static readonly QuantityRange Plausible = QuantityRange.Of(Quantity.FillLevel)!;

    public Measurement Measure()
    {
        var shot = distance.Measure();
        if (!shot.HasValue) return shot;
        if (!geometry.IsInside(shot.Value)) return Measurement.Without(ReadingStatus.OutOfRange, shot.Raw);
        var level = geometry.BasisPointsAt(shot.Value);
        return Plausible.Contains(level) ? shot with { Value = level } : Measurement.Without(ReadingStatus.OutOfRange, shot.Raw);
    }
}
