using System.Buffers.Binary;
using System.Device.I2c;
using Telemetry.Readings;

namespace Telemetry.Edge.Sensors;

/// <summary>
/// Time-of-flight distance in millimetres. Source: ST VL53L1X datasheet DS12385 and ultra lite driver UM2510 (registers, 91 start
/// values, range status). Every shot is started and stopped, so a value is never older than the call.
/// 1 identity, boot, start values and the first unused shot (once, and again after a fault); 2 start; 3 wait for data; 4 read; 5 stop.
/// </summary>
public sealed class Vl53l1x(I2cDevice bus, TimeProvider time, Action<TimeSpan> pause) : ISensor
{
    /// <summary>UM2510: the part boots within 1.2 ms; the limit is generous because supplies rise slowly.</summary>
    public static readonly TimeSpan BootLimit = TimeSpan.FromMilliseconds(500);

    /// <summary>Twice the timing budget of 100 ms plus the 25 ms that the first shot needs to calibrate.</summary>
    public static readonly TimeSpan ShotLimit = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);
    private bool started;
    private byte readyLevel;

    public Measurement Measure()
    {
        try
        {
            // Step 1
            if (!started && StartUp() is { } failure) return Measurement.Without(failure);

            // Steps 2 and 3
            Write(Vl53l1xRegister.InterruptClear, 0x01);
            Write(Vl53l1xRegister.ModeStart, 0x40);
            if (!WaitForData())
            {
                started = false;
                return Measurement.Without(ReadingStatus.Timeout);
            }

            // Step 4: status to distance in one burst, so that both belong to the same shot.
            Span<byte> result = stackalloc byte[Vl53l1xRegister.Distance + 2 - Vl53l1xRegister.RangeStatus];
            Read(Vl53l1xRegister.RangeStatus, result);

            // Step 5
            Write(Vl53l1xRegister.InterruptClear, 0x01);
            Write(Vl53l1xRegister.ModeStart, 0x00);
            var millimetres = BinaryPrimitives.ReadUInt16BigEndian(result[(Vl53l1xRegister.Distance - Vl53l1xRegister.RangeStatus)..]);
            var status = StatusOf(result[0] & 0x1F);
            return new Measurement(status is ReadingStatus.Ok or ReadingStatus.Suspect ? millimetres : 0, status, millimetres);
        }
        catch (IOException)
        {
            started = false;
            return Measurement.Without(ReadingStatus.BusError);
        }
    }

    /// <summary>UM2510, range status. An unknown code keeps its number but is not trusted.</summary>
    public static ReadingStatus StatusOf(int code) => code switch
    {
        9 => ReadingStatus.Ok,
        4 => ReadingStatus.NoTarget,
        5 or 7 or 8 => ReadingStatus.OutOfRange,
        _ => ReadingStatus.Suspect,
    };

    private ReadingStatus? StartUp()
    {
        Span<byte> identity = stackalloc byte[2];
        Read(Vl53l1xRegister.ModelId, identity);
        if (identity is not [0xEA, 0xCC]) return ReadingStatus.BusError;
        if (!WaitFor(BootLimit, () => ReadByte(Vl53l1xRegister.Booted) != 0)) return ReadingStatus.NotReady;

        Span<byte> values = stackalloc byte[2 + Vl53l1xRegister.StartValues.Length];
        BinaryPrimitives.WriteUInt16BigEndian(values, Vl53l1xRegister.FirstStartValue);
        Vl53l1xRegister.StartValues.CopyTo(values[2..]);
        bus.Write(values);
        readyLevel = (byte)(1 - ((ReadByte(Vl53l1xRegister.InterruptPolarity) >> 4) & 1));
        Write(Vl53l1xRegister.ModeStart, 0x40);
        if (!WaitForData()) return ReadingStatus.Timeout;
        Write(Vl53l1xRegister.InterruptClear, 0x01);
        Write(Vl53l1xRegister.ModeStart, 0x00);
        Write(Vl53l1xRegister.VhvTimeout, 0x09);
        Write(Vl53l1xRegister.VhvStart, 0x00);
        started = true;
        return null;
    }

    /// <summary>Only bit 0 of the ready register counts; the others are set by default.</summary>
    private bool WaitForData() => WaitFor(ShotLimit, () => (ReadByte(Vl53l1xRegister.DataReady) & 1) == readyLevel);

    private bool WaitFor(TimeSpan limit, Func<bool> ready)
    {
        var since = time.GetTimestamp();
        while (!ready())
        {
            if (time.GetElapsedTime(since) > limit) return false;
            pause(Poll);
        }

        return true;
    }

    private byte ReadByte(ushort register)
    {
        Span<byte> value = stackalloc byte[1];
        Read(register, value);
        return value[0];
    }

    private void Read(ushort register, Span<byte> into)
    {
        Span<byte> address = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(address, register);
        bus.WriteRead(address, into);
    }

    private void Write(ushort register, byte value) => bus.Write([(byte)(register >> 8), (byte)(register & 0xFF), value]);
}
