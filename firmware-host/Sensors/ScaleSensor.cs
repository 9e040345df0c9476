using Telemetry.Readings;

namespace Telemetry.Edge.Sensors;

/// <summary>Mass of the content in whole grams. Raw is the converter's count.</summary>
public sealed class ScaleSensor(Hx711 converter, ScaleCalibration calibration) : ISensor
{
    private static readonly QuantityRange Plausible = QuantityRange.Of(Quantity.ContentMass)!;

    public Measurement Measure()
    {
        var shot = converter.Measure();
        if (!shot.HasValue) return shot;
        var grams = calibration.GramsAt(shot.Value);
        return Plausible.Contains(grams) ? shot with { Value = grams } : Measurement.Without(ReadingStatus.OutOfRange, shot.Raw);
    }
}
