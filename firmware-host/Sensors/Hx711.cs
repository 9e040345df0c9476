using System.Device.Spi;
using Telemetry.Readings;

namespace Telemetry.Edge.Sensors;

/// <summary>
/// HX711 load-cell converter (Avia Semiconductor datasheet: serial interface, table 3), channel A with gain 128, clocked by the SPI peripheral:
/// MOSI is its clock, MISO its data, 1 MHz, mode 0, no chip select. A preempted process that clocks by hand leaves the clock high for
/// over 60 µs, which puts the part to sleep and corrupts a word; the peripheral cannot be preempted.
/// </summary>
public sealed class Hx711(SpiDevice bus, TimeProvider time, Action<TimeSpan> pause)
{
    /// <summary>At 10 conversions a second the longest wait is 100 ms, after power-up 400 ms; an unplugged part holds its data line high for ever.</summary>
    public static readonly TimeSpan ReadyLimit = TimeSpan.FromMilliseconds(500);

    private const int SaturatedHigh = 0x7FFFFF;
    private const int SaturatedLow = -0x800000;

    private static readonly byte[] TwentyFivePulses = [0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0x80];

    /// <summary>Counts, −8,388,607 to 8,388,606, with Ok; otherwise 0 with Timeout, Saturated or BusError.</summary>
    public (long Counts, ReadingStatus Status) Measure()
    {
        try
        {
            if (!WaitUntilReady()) return (0, ReadingStatus.Timeout);
            Span<byte> received = stackalloc byte[TwentyFivePulses.Length];
            bus.TransferFullDuplex(TwentyFivePulses, received);
            return Decode(received);
        }
        catch (IOException)
        {
            return (0, ReadingStatus.BusError);
        }
    }

    /// <summary>Turns the first six received bytes into counts. Every data bit arrives doubled; a pair that differs is a fault on the line.</summary>
    public static (long Counts, ReadingStatus Status) Decode(ReadOnlySpan<byte> received)
    {
        var word = 0;
        for (var bit = 0; bit < 24; bit++)
        {
            var pair = (received[bit / 4] >> (6 - (bit % 4 * 2))) & 3;
            if (pair is not (0 or 3)) return (0, ReadingStatus.BusError);
            word = (word << 1) | (pair & 1);
        }

        var counts = (word << 8) >> 8;
        return counts is SaturatedHigh or SaturatedLow ? (0, ReadingStatus.Saturated) : (counts, ReadingStatus.Ok);
    }

    private bool WaitUntilReady()
    {
        var start = time.GetTimestamp();
        Span<byte> line = stackalloc byte[1];
        while (true)
        {
            // Clock low: a byte of zeros makes no pulse. The data line is low when a conversion is ready.
            bus.TransferFullDuplex([0x00], line);
            if (line[0] == 0) return true;
            if (time.GetElapsedTime(start) > ReadyLimit) return false;
            pause(TimeSpan.FromMilliseconds(5));
        }
    }
}
