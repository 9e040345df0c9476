using System.Device.Spi;

namespace Telemetry.Simulators.Chips;

/// <summary>An HX711 seen through an SPI peripheral: 10 conversions a second, every data bit twice on MISO, 8 µs a byte.</summary>
public sealed class Hx711Chip(SimulatedTime time) : SpiDevice
{
    private static readonly TimeSpan Byte = TimeSpan.FromMicroseconds(8);
    private static readonly long ConversionTicks = TimeSpan.FromMilliseconds(100).Ticks;
    private long readyAt;
    private int word;

    public Hx711Fault Fault { get; set; }

    public override SpiConnectionSettings ConnectionSettings { get; } = new(0, 0) { ClockFrequency = 1_000_000 };

    /// <summary>The load from now on, −8,388,608 to 8,388,607 counts; both ends read as saturated.</summary>
    public void Present(long counts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts, -0x80_0000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(counts, 0x7F_FFFF);
        word = (int)counts & 0xFF_FFFF;
    }

    public override void Read(Span<byte> buffer)
    {
        Begin(buffer.Length);
        buffer.Fill((byte)(IsReady() ? 0x00 : 0xFF));
    }

    public override void Write(ReadOnlySpan<byte> buffer) => Begin(buffer.Length);

    public override void TransferFullDuplex(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer)
    {
        Begin(writeBuffer.Length);
        if (writeBuffer.Length < 7 || !IsReady())
        {
            readBuffer.Fill((byte)(IsReady() ? 0x00 : 0xFF));
            return;
        }

        var bits = Fault switch { Hx711Fault.SaturatedHigh => 0x7F_FFFF, Hx711Fault.SaturatedLow => 0x80_0000, _ => word };
        for (var i = 0; i < 6; i++) readBuffer[i] = Doubled((bits >> (20 - (4 * i))) & 0xF);
        if (Fault == Hx711Fault.GarbledPair) readBuffer[3] ^= 0x10;
        readBuffer[6] = 0xFF;
        readyAt = time.GetTimestamp() + ConversionTicks;
    }

    private static byte Doubled(int nibble) =>
        (byte)(((nibble & 8) * 24) | ((nibble & 4) * 12) | ((nibble & 2) * 6) | ((nibble & 1) * 3));

    private void Begin(int bytes)
    {
        time.Pause(Byte * bytes);
        if (Fault == Hx711Fault.BusFailure) throw new IOException("Error 5 performing SPI data transfer.");
    }

    private bool IsReady() => Fault != Hx711Fault.NeverReady && time.GetTimestamp() >= readyAt;
}
