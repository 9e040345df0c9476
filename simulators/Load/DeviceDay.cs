using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Simulators.Load;

/// <summary>
/// What one device measured in one day: 96 moments of six values, moment by moment. Made to be filled again and again. It has no strings, so that a
/// large load fits into memory; <see cref="CopyTo"/> turns it into what the platform takes in.
/// </summary>
public sealed class DeviceDay
{
    /// <summary>Of the device and of its container.</summary>
    public int Index { get; internal set; }

    public int Day { get; internal set; }

    public ulong Epoch { get; internal set; }

    public Instant SentAt { get; internal set; }

    /// <summary>Milliseconds since 1970 UTC, of each moment.</summary>
    public long[] MeasuredAt { get; } = new long[LoadPlan.TicksADay];

    /// <summary>Moment by moment in the order of <see cref="LoadPlan.Measured"/>, in the quantity's unit; 0 where <see cref="Has"/> is false.</summary>
    public int[] Value { get; } = new int[LoadPlan.ValuesADay];

    public int[] Raw { get; } = new int[LoadPlan.ValuesADay];

    public byte[] Status { get; } = new byte[LoadPlan.ValuesADay];

    public bool Has(int row) => Status[row] == (byte)ReadingStatus.Ok;

    /// <summary>Writes the day as one batch of the device, with identities and container; sequences go on from the day before.</summary>
    public void CopyTo(ReadingColumns columns)
    {
        columns.Reset(LoadPlan.ValuesADay);
        (columns.Device, columns.Epoch, columns.SentAt) = (LoadPlan.DeviceOf(Index), Epoch, SentAt);
        columns.Containers.Add(LoadPlan.ContainerOf(Index));
        var first = (ulong)Day * LoadPlan.ValuesADay;
        for (var row = 0; row < LoadPlan.ValuesADay; row++)
        {
            var (tick, quantity) = Math.DivRem(row, LoadPlan.Measured.Length);
            (columns.Sequence[row], columns.Container[row], columns.Quantity[row]) = (first + (ulong)row, 0, (int)LoadPlan.Measured[quantity]);
            (columns.MeasuredAt[row], columns.Value[row], columns.Status[row]) = (MeasuredAt[tick], Value[row], Status[row]);
            (columns.Raw[row], columns.Calibration[row]) = (Raw[row], quantity < 2 ? 1 : 0);
        }
    }

    internal void Set(int row, int? value, int raw, ReadingStatus without)
    {
        Value[row] = value ?? 0;
        Raw[row] = raw;
        Status[row] = (byte)(value is null ? without : ReadingStatus.Ok);
    }
}
