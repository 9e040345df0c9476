using System.Buffers.Binary;
using System.Device.I2c;
using Telemetry.Edge.Sensors;
using Telemetry.Readings;

namespace Telemetry.Simulators.Chips;

/// <summary>The register map of a VL53L1X under its real driver. A shot takes 100 ms of simulated time, a transaction 100 µs.</summary>
public sealed class Vl53l1xChip(SimulatedTime time) : I2cDevice
{
    private static readonly TimeSpan Transaction = TimeSpan.FromMicroseconds(100);
    private static readonly long ShotTicks = TimeSpan.FromMilliseconds(100).Ticks;
    private readonly byte[] registers = new byte[0x0111];
    private long readyAt = long.MaxValue;
    private ushort millimetres;
    private byte code = 9;

    public Vl53l1xFault Fault { get; set; }

    public override I2cConnectionSettings ConnectionSettings { get; } = new(1, 0x29);

    /// <summary>What stands before the window from now on. A status that the part cannot report is refused.</summary>
    public void Present(int distance, ReadingStatus status = ReadingStatus.Ok) => Present(distance, status switch
    {
        ReadingStatus.Ok => (byte)9,
        ReadingStatus.Suspect => (byte)6,
        ReadingStatus.NoTarget => (byte)4,
        ReadingStatus.OutOfRange => (byte)7,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "The part reports Ok, Suspect, NoTarget or OutOfRange; set Fault for the others."),
    });

    /// <summary>With the part's own range status, 0 to 31.</summary>
    public void Present(int distance, byte rangeStatus)
    {
        millimetres = (ushort)distance;
        code = rangeStatus;
    }

    public override void Read(Span<byte> buffer) => throw new IOException("The driver reads registers by address only.");

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Begin();
        var register = BinaryPrimitives.ReadUInt16BigEndian(buffer);
        buffer[2..].CopyTo(registers.AsSpan(register));
        if (register == Vl53l1xRegister.InterruptClear) readyAt = long.MaxValue;
        if (register == Vl53l1xRegister.ModeStart) readyAt = (buffer[2] & 0x40) != 0 ? time.GetTimestamp() + ShotTicks : long.MaxValue;
    }

    public override void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer)
    {
        Begin();
        var register = BinaryPrimitives.ReadUInt16BigEndian(writeBuffer);
        if (register == Vl53l1xRegister.RangeStatus) LatchResult();
        registers[Vl53l1xRegister.DataReady] = (byte)(0x02 | (IsReady() == ActiveHigh() ? 1 : 0));
        registers[Vl53l1xRegister.Booted] = (byte)(Fault == Vl53l1xFault.NeverBoots ? 0 : 3);
        registers[Vl53l1xRegister.ModelId] = (byte)(Fault == Vl53l1xFault.WrongIdentity ? 0x44 : 0xEA);
        registers[Vl53l1xRegister.ModelId + 1] = 0xCC;
        registers.AsSpan(register, readBuffer.Length).CopyTo(readBuffer);
    }

    private void Begin()
    {
        time.Pause(Transaction);
        if (Fault == Vl53l1xFault.NotAcknowledged) throw new IOException("Error 121 performing I2C data transfer.");
    }

    private bool IsReady() => Fault != Vl53l1xFault.NeverReady && time.GetTimestamp() >= readyAt;

    private bool ActiveHigh() => (registers[Vl53l1xRegister.InterruptPolarity] & 0x10) == 0;

    private void LatchResult()
    {
        // The three upper bits are not part of the status; a driver that forgets the mask is found out.
        registers[Vl53l1xRegister.RangeStatus] = (byte)(0xE0 | code);
        BinaryPrimitives.WriteUInt16BigEndian(registers.AsSpan(Vl53l1xRegister.Distance), millimetres);
    }
}
