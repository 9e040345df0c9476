using Telemetry.Readings;

namespace Telemetry.Edge.Outbox;

/// <summary>Consecutive readings of one epoch; row i has sequence <c>FirstSequence + i</c>.</summary>
public sealed record ReadingRun(ulong Epoch, ulong FirstSequence, IReadOnlyList<Reading> Readings)
{
    public ulong NextSequence => FirstSequence + (ulong)Readings.Count;
}
