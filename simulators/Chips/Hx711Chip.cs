using System.Device.Spi;
using Telemetry.Readings;

namespace Telemetry.Simulators.Chips;

/// <summary>An HX711 at pulse level behind an SPI peripheral, under the real driver: every data bit leaves doubled.</summary>
public sealed class Hx711Chip(SimulatedTime time) : SpiDevice
{
    private const int Saturated = 0x7FFFFF;

    /// <summary>The wires are off: the pull-up holds the data line high for ever.</summary>
    public bool Unplugged { get; set; }

    /// <summary>A disturbance flips one half of a doubled bit.</summary>
    public bool Disturbed { get; set; }

    /// <summary>Counts of the next conversions, −8,388,608 to 8,388,607.</summary>
    public int Counts { get; set; }

    public override SpiConnectionSettings ConnectionSettings { get; } = new(0, -1) { ClockFrequency = 1_000_000, Mode = SpiMode.Mode0 };

    /// <summary>Puts a load on the scale, in the way that the part itself reports such a status.</summary>
    public void Present(int counts, ReadingStatus status)
    {
        Counts = status == ReadingStatus.Saturated ? Saturated : counts;
        Unplugged = status is ReadingStatus.Timeout or ReadingStatus.NotReady;
        Disturbed = status == ReadingStatus.BusError;
    }

    public override void TransferFullDuplex(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer)
    {
        time.Pass(TimeSpan.FromMicroseconds(8 * writeBuffer.Length));
        readBuffer.Fill(Unplugged ? (byte)0xFF : (byte)0);
        if (Unplugged || writeBuffer.Length < 6) return;
        for (var bit = 0; bit < 24; bit++)
        {
            if (((Counts >> (23 - bit)) & 1) == 1) readBuffer[bit / 4] |= (byte)(3 << (6 - (bit % 4 * 2)));
        }

        if (Disturbed) readBuffer[2] ^= 0x10;
    }

    public override void Read(Span<byte> buffer) => TransferFullDuplex(new byte[buffer.Length], buffer);

    public override void Write(ReadOnlySpan<byte> buffer) => TransferFullDuplex(buffer, new byte[buffer.Length]);
}
