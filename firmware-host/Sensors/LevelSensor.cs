using Telemetry.Readings;

namespace Telemetry.Edge.Sensors;

/// <summary>Fill level from a distance: basis points of the usable volume, raw in mm.</summary>
public sealed class LevelSensor(Vl53l1x distance, FillGeometry geometry) : ISensor
{
    public Measurement Measure()
    {
        var (millimetres, status) = distance.Measure();
        if (status is not (ReadingStatus.Ok or ReadingStatus.Suspect)) return Measurement.Failed(status);
        return geometry.IsPossible(millimetres)
            ? new Measurement(geometry.FillOf(millimetres), status, millimetres)
            : Measurement.Failed(ReadingStatus.OutOfRange, millimetres);
    }
}
