using System.Device.Spi;
using Telemetry.Readings;

namespace Telemetry.Edge.Sensors;

/// <summary>
/// Load-cell converter, in counts (24 bit, channel A, gain 128), clocked by the SPI peripheral: MOSI drives the clock input and
/// MISO reads DOUT at 1 MHz, mode 0. A pin toggled by a preempted process would hold the clock high for over 60 µs, which puts
/// the part to sleep and corrupts the word. Source: Avia HX711 datasheet, "Serial interface" (24 pulses + 1 for gain 128).
/// </summary>
public sealed class Hx711(SpiDevice bus, TimeProvider time, Action<TimeSpan> pause) : ISensor
{
    /// <summary>At 10 conversions a second; settling after power-up takes 400 ms. An unplugged part holds DOUT high for ever.</summary>
    public static readonly TimeSpan ReadyLimit = TimeSpan.FromMilliseconds(500);

    /// <summary>This many words of only ones in a row are a wire pulled high, not −1 count.</summary>
    public const int OnesAreAWiringFault = 10;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);
    private int onesInARow;

    /// <summary>24 + 1 pulses of 1 µs; the line ends low.</summary>
    private static ReadOnlySpan<byte> Clock => [0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0x80];

    public Measurement Measure()
    {
        try
        {
            if (!WaitUntilReady()) return Measurement.Without(ReadingStatus.Timeout);
            Span<byte> word = stackalloc byte[7];
            bus.TransferFullDuplex(Clock, word);
            var shot = Decode(word[..6]);
            onesInARow = shot is { Status: ReadingStatus.Ok, Raw: -1 } ? Math.Min(onesInARow + 1, OnesAreAWiringFault) : 0;
            return onesInARow == OnesAreAWiringFault ? Measurement.Without(ReadingStatus.BusError, -1) : shot;
        }
        catch (IOException)
        {
            return Measurement.Without(ReadingStatus.BusError);
        }
    }

    /// <summary>Every data bit arrives twice; a pair that disagrees is a disturbed line.</summary>
    public static Measurement Decode(ReadOnlySpan<byte> doubled)
    {
        var word = 0;
        foreach (var pairs in doubled)
        {
            for (var shift = 6; shift >= 0; shift -= 2)
            {
                var pair = (pairs >> shift) & 0b11;
                if (pair is 0b01 or 0b10) return Measurement.Without(ReadingStatus.BusError);
                word = (word << 1) | (pair & 1);
            }
        }

        var counts = word >= 0x80_0000 ? word - 0x100_0000 : word;
        return word is 0x7F_FFFF or 0x80_0000
            ? Measurement.Without(ReadingStatus.Saturated, counts)
            : new Measurement(counts, ReadingStatus.Ok, counts);
    }

    private bool WaitUntilReady()
    {
        Span<byte> line = stackalloc byte[1];
        var since = time.GetTimestamp();
        while (true)
        {
            bus.TransferFullDuplex([0x00], line);
            if (line[0] == 0) return true;
            if (time.GetElapsedTime(since) > ReadyLimit) return false;
            pause(Poll);
        }
    }
}
