using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Server.Events.Recent;

/// <summary>
/// The values of one quantity of one container, none before the one in front of it, in about three bytes each: a sensor with a steady interval repeats its step.
/// <code>
/// value = (change of the step in ms, zigzag, shifted left by one, | 1 when the status is another) | difference of the value | status u8 when it is another
/// </code>
/// </summary>
internal sealed class CodedSeries(Quantity quantity)
{
    private readonly PayloadWriter coded = new(64);
    private State last;

    public Quantity Quantity { get; } = quantity;

    public int Count { get; private set; }

    /// <summary>At most; room to grow is counted in.</summary>
    public long Bytes => 64 + (2 * coded.Length);

    /// <summary>When the newest was measured; there must be one.</summary>
    public Instant Newest => new(last.Time);

    /// <param name="reading">Not before <see cref="Newest"/>.</param>
    public void Append(in Reading reading)
    {
        var (step, isOther) = (reading.MeasuredAt.UnixMilliseconds - last.Time, reading.Status != last.Status);
        coded.Unsigned((PayloadWriter.ZigZag(step - last.Step) << 1) | (isOther ? 1UL : 0));
        coded.Signed(unchecked(reading.Value - last.Value));
        if (isOther) coded.Byte((byte)reading.Status);
        last = new State(reading.MeasuredAt.UnixMilliseconds, step, reading.Value, reading.Status);
        Count++;
    }

    /// <summary>What is in it now, to be read while more is appended behind it.</summary>
    public (Quantity Quantity, ReadOnlyMemory<byte> Coded, int Count) Seen() => (Quantity, coded.Memory, Count);

    /// <summary>Adds the values measured from <paramref name="from"/> up to and without <paramref name="to"/>.</summary>
    public static void Read(string container, (Quantity Quantity, ReadOnlyMemory<byte> Coded, int Count) seen, Instant from, Instant to, List<Reading> readings)
    {
        var reader = new PayloadReader(seen.Coded.Span);
        var state = default(State);
        for (var left = seen.Count; left > 0; left--)
        {
            var head = reader.Unsigned();
            var step = state.Step + Signed(head >> 1);
            var value = unchecked(state.Value + reader.Signed());
            state = new State(state.Time + step, step, value, (head & 1) == 0 ? state.Status : (ReadingStatus)reader.Byte());
            var measuredAt = new Instant(state.Time);
            if (measuredAt >= to) return;
            if (measuredAt >= from) readings.Add(new Reading(container, seen.Quantity, measuredAt, state.Value, state.Status));
        }
    }

    private static long Signed(ulong zigzag) => unchecked((long)(zigzag >> 1) ^ -(long)(zigzag & 1));

    private readonly record struct State(long Time, long Step, long Value, ReadingStatus Status);
}
