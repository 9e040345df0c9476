using Telemetry.Readings;

namespace Telemetry.Storage.ReadingLog;

/// <summary>Something on its way into the log, with the caller who waits for it: a batch of readings, or a payload that was none.</summary>
internal sealed record IntakeRequest(ReadingColumns? Batch, DeadLetter? Letter)
{
    public TaskCompletionSource<IntakeReceipt> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The segment of the log that the request is in, once it is written.</summary>
    public ulong Segment { get; set; }

    /// <summary>What the caller is told once the request is durable; null before it is worked out.</summary>
    public IntakeReceipt? Receipt { get; set; }
}
