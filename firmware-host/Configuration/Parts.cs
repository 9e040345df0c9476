using System.Device.I2c;
using System.Device.Spi;
using Telemetry.Edge.Sampling;
using Telemetry.Edge.Sensors;
using Telemetry.Readings;

namespace Telemetry.Edge.Configuration;

/// <summary>The real buses of a Raspberry Pi under the drivers.</summary>
internal static class Parts
{
    /// <summary>The SPI clock drives the HX711's clock input: 1 µs a pulse, well below the 60 µs that put it to sleep.</summary>
    private const int ConverterHertz = 1_000_000;

    public static Channel Connect(ChannelFile file)
    {
        if (file.Part == "vl53l1x")
        {
            var bus = I2cDevice.Create(new I2cConnectionSettings(file.Bus ?? 1, file.Address));
            var geometry = new FillGeometry(file.EmptyMillimetres!.Value, file.FullMillimetres!.Value, file.Calibration);
            return new Channel(file.Container, Quantity.FillLevel, new LevelSensor(new Vl53l1x(bus, TimeProvider.System, Thread.Sleep), geometry), geometry.Version);
        }

        var spi = SpiDevice.Create(new SpiConnectionSettings(file.Bus ?? 0) { ClockFrequency = ConverterHertz, Mode = SpiMode.Mode0 });
        var calibration = new ScaleCalibration(file.TareCounts!.Value, file.CountsPerKilogram!.Value, file.Calibration);
        return new Channel(file.Container, Quantity.ContentMass, new ScaleSensor(new Hx711(spi, TimeProvider.System, Thread.Sleep), calibration), calibration.Version);
    }
}
