using System.Device.I2c;
using Telemetry.Readings;

namespace Telemetry.Edge.Sensors;

/// <summary>
/// VL53L1X time-of-flight distance sensor (ST datasheet DS12385; registers and default values from ST's STSW-IMG009 driver). Registers have
/// 16-bit addresses, big-endian. Honest range about 4 m on a light target in the dark; much less on black textile or in the sun.
/// </summary>
public sealed class Vl53l1x(I2cDevice bus, TimeProvider time, Action<TimeSpan> pause)
{
    public static readonly TimeSpan BootLimit = TimeSpan.FromMilliseconds(500);

    /// <summary>Twice the timing budget of 100 ms that the default values set.</summary>
    public static readonly TimeSpan RangingLimit = TimeSpan.FromMilliseconds(200);

    private const ushort ModelId = 0x010F;
    private const ushort FirmwareStatus = 0x00E5;
    private const ushort DefaultsStart = 0x002D;
    private const ushort InterruptPolarity = 0x0030;
    private const ushort DataReady = 0x0031;
    private const ushort ClearInterrupt = 0x0086;
    private const ushort StartRanging = 0x0087;
    private const ushort RangeStatus = 0x0089;
    private const ushort RangeMillimetres = 0x0096;

    // ST's 91 default values for 0x2D to 0x87.
    private static readonly byte[] Defaults = Convert.FromHexString(
        "00010101020002080008100101000000"
        + "00FF000F0000000000200B0000020A21"
        + "00000500000000C8000038FF01000800"
        + "0001CC0F01F10D0168008008B8000000"
        + "000F8900000000000000010F0D0E0E00"
        + "0002C7FF9B000000010000");

    private bool started;
    private int readyLevel;

    /// <summary>Millimetres with Ok or Suspect; otherwise 0 with the reason. A bus fault is never a distance.</summary>
    public (int Millimetres, ReadingStatus Status) Measure()
    {
        try
        {
            if (!started && Start() is { } failed) return (0, failed);
            return Range();
        }
        catch (IOException)
        {
            // The part may have lost its settings with its power; it is started again at the next measurement.
            started = false;
            return (0, ReadingStatus.BusError);
        }
    }

    /// <summary>The status of a measurement by the part's own code; a code that is not known is Suspect, never an exception.</summary>
    public static ReadingStatus StatusOf(int code) => code switch
    {
        9 => ReadingStatus.Ok,
        6 => ReadingStatus.Suspect,
        4 => ReadingStatus.NoTarget,
        5 or 7 => ReadingStatus.OutOfRange,
        8 => ReadingStatus.OutOfRange,
        3 => ReadingStatus.BusError,
        _ => ReadingStatus.Suspect,
    };

    private ReadingStatus? Start()
    {
        if (!WaitFor(FirmwareStatus, value => value != 0, BootLimit)) return ReadingStatus.Timeout;
        Span<byte> identity = stackalloc byte[2];
        Read(ModelId, identity);
        if (identity is not [0xEA, 0xCC]) return ReadingStatus.BusError;
        Span<byte> message = stackalloc byte[2 + Defaults.Length];
        Address(DefaultsStart, message);
        Defaults.CopyTo(message[2..]);
        bus.Write(message);

        // The first ranging after power-up calibrates the part (VHV) and is thrown away; the next ones start from its result.
        readyLevel = 1 - ((ReadByte(InterruptPolarity) >> 4) & 1);
        Write(StartRanging, 0x40);
        if (!WaitFor(DataReady, value => (value & 1) == readyLevel, RangingLimit)) return ReadingStatus.Timeout;
        Write(ClearInterrupt, 0x01);
        Write(StartRanging, 0x00);
        Write(0x0008, 0x09);
        Write(0x000B, 0x00);
        Write(StartRanging, 0x40);
        started = true;
        return null;
    }

    private (int Millimetres, ReadingStatus Status) Range()
    {
        if (!WaitFor(DataReady, value => (value & 1) == readyLevel, RangingLimit)) return (0, ReadingStatus.Timeout);
        var status = StatusOf(ReadByte(RangeStatus) & 0x1F);
        Span<byte> distance = stackalloc byte[2];
        Read(RangeMillimetres, distance);
        Write(ClearInterrupt, 0x01);
        return status is ReadingStatus.Ok or ReadingStatus.Suspect ? ((distance[0] << 8) | distance[1], status) : (0, status);
    }

    private bool WaitFor(ushort register, Func<int, bool> reached, TimeSpan limit)
    {
        var start = time.GetTimestamp();
        while (!reached(ReadByte(register)))
        {
            if (time.GetElapsedTime(start) > limit) return false;
            pause(TimeSpan.FromMilliseconds(2));
        }

        return true;
    }

    private int ReadByte(ushort register)
    {
        Span<byte> value = stackalloc byte[1];
        Read(register, value);
        return value[0];
    }

    private void Read(ushort register, Span<byte> values)
    {
        Span<byte> address = stackalloc byte[2];
        Address(register, address);
        bus.WriteRead(address, values);
    }

    private void Write(ushort register, byte value)
    {
        Span<byte> message = stackalloc byte[3];
        Address(register, message);
        message[2] = value;
        bus.Write(message);
    }

    private static void Address(ushort register, Span<byte> message)
    {
        message[0] = (byte)(register >> 8);
        message[1] = (byte)(register & 0xFF);
    }
}
