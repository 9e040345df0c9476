using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.CrashChild;

/// <summary>
/// The batches of the crash tests, by number: six devices in turn. Every other batch of a device leaves gaps that the next one fills, every fifth repeats the one
/// before it, some readings come three days late, and a day of arrivals is 72 batches. What a reading says follows from its identity.
/// </summary>
public static class KillBatches
{
    public const int Devices = 6;
    public const ulong Epoch = 7;
    private const int Rows = 20;
    private static readonly Instant Start = Instant.FromUtc(2024, 2, 27);
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(20);

    public static int DeviceOf(int number) => number % Devices;

    public static string NameOf(int device) => $"device {device}";

    /// <summary>Ascending.</summary>
    public static IReadOnlyList<ulong> Sequences(int number)
    {
        var turn = number / Devices;
        var first = (ulong)(turn / 2 * 2 * Rows);
        var own = Enumerable.Range(0, Rows).Select(row => first + ((ulong)row * 2) + (ulong)(turn % 2));
        return turn % 5 == 4 ? [.. own.Concat(Sequences(number - Devices)).Distinct().Order()] : [.. own];
    }

    public static Reading ReadingOf(int device, ulong sequence)
    {
        var turn = (int)(sequence / Rows);
        var measured = Start + (Pace * ((turn * Devices) + device)) + TimeSpan.FromSeconds(sequence % Rows) - TimeSpan.FromDays(sequence % 11 == 0 ? 3 : 0);
        return new Reading($"c{device}-{sequence % 2}", (Quantity)(1 + (int)(sequence % 3)), measured, ((long)sequence * 7) - device, ReadingStatus.Ok, -(long)sequence, device);
    }

    public static ReadingColumns Batch(int number)
    {
        var sequences = Sequences(number);
        var batch = ReadingColumns.Of(NameOf(DeviceOf(number)), "owner", Epoch, 0, [.. sequences.Select(sequence => ReadingOf(DeviceOf(number), sequence))]);
        for (var row = 0; row < batch.Count; row++) batch.Sequence[row] = sequences[row];
        batch.ReceivedAt = Start + (Pace * number);
        return batch;
    }
}
