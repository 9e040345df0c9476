using Telemetry.Readings;

namespace Telemetry.Edge.Sensors;

/// <summary>Mass of the content on four load cells: grams, raw in ADC counts.</summary>
public sealed class ScaleSensor(Hx711 converter, ScaleCalibration calibration) : ISensor
{
    public Measurement Measure()
    {
        var (counts, status) = converter.Measure();
        return status == ReadingStatus.Ok ? new Measurement(calibration.GramsOf(counts), status, counts) : Measurement.Failed(status, counts);
    }
}
