using System.Device.I2c;
using Telemetry.Readings;

namespace Telemetry.Simulators.Chips;

/// <summary>
/// A VL53L1X at register level, under the real driver. A ranging takes its time on the simulated clock; until then the data-ready bit is off.
/// </summary>
public sealed class Vl53l1xChip(SimulatedTime time) : I2cDevice
{
    private static readonly TimeSpan Transaction = TimeSpan.FromTicks(500);
    private static readonly TimeSpan Conversion = TimeSpan.FromMilliseconds(1);
    private readonly byte[] registers = new byte[0x200];
    private long readyAt = long.MaxValue;
    private int address;

    /// <summary>The cable is off: nothing on the bus acknowledges.</summary>
    public bool Unplugged { get; set; }

    /// <summary>A ranging never ends.</summary>
    public bool NeverReady { get; set; }

    /// <summary>Another part answers at this address.</summary>
    public bool WrongIdentity { get; set; }

    /// <summary>The part's own status code of every ranging.</summary>
    public int StatusCode { get; set; } = 9;

    public int Millimetres { get; set; }

    public override I2cConnectionSettings ConnectionSettings { get; } = new(1, 0x29);

    /// <summary>Puts a target before the part, in the way that the part itself reports such a status.</summary>
    public void Present(int millimetres, ReadingStatus status)
    {
        Millimetres = millimetres;
        StatusCode = status switch
        {
            ReadingStatus.Ok => 9,
            ReadingStatus.Suspect => 6,
            ReadingStatus.NoTarget => 4,
            ReadingStatus.OutOfRange => 5,
            _ => StatusCode,
        };
        NeverReady = status is ReadingStatus.Timeout or ReadingStatus.NotReady;
        Unplugged = status == ReadingStatus.BusError;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Acknowledge();
        address = (buffer[0] << 8) | buffer[1];
        for (var i = 2; i < buffer.Length; i++) Store(address + i - 2, buffer[i]);
    }

    public override void Read(Span<byte> buffer)
    {
        Acknowledge();
        for (var i = 0; i < buffer.Length; i++) buffer[i] = Load(address + i);
    }

    public override void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer)
    {
        Write(writeBuffer);
        Read(readBuffer);
    }

    private void Acknowledge()
    {
        time.Pass(Transaction);
        if (Unplugged) throw new IOException("Error 121 performing I2C data transfer.");
    }

    private void Store(int register, byte value)
    {
        registers[register] = value;
        if (register == 0x87 && value == 0x40) readyAt = time.GetTimestamp() + Conversion.Ticks;
        if (register == 0x87 && value == 0x00) readyAt = long.MaxValue;
        if (register == 0x86 && readyAt != long.MaxValue) readyAt = time.GetTimestamp() + Conversion.Ticks;
    }

    private byte Load(int register) => register switch
    {
        0x010F => WrongIdentity ? (byte)0xEE : (byte)0xEA,
        0x0110 => 0xCC,
        0x00E5 => 3,
        0x0031 => IsReady ? (byte)(0x02 | (1 - Polarity)) : (byte)(0x02 | Polarity),
        0x0089 => (byte)(0xE0 | StatusCode),
        0x0096 => (byte)(Millimetres >> 8),
        0x0097 => (byte)(Millimetres & 0xFF),
        _ => registers[register],
    };

    private bool IsReady => !NeverReady && time.GetTimestamp() >= readyAt;

    private int Polarity => (registers[0x30] >> 4) & 1;
}
