using System.Security.Cryptography;

namespace Telemetry.Edge.Outbox;

public sealed record OutboxOptions(string Folder)
{
    /// <summary>Unacknowledged readings, 1 to 50,000,000. At the limit <see cref="ReadingOutbox.Append"/> refuses and the agent waits.</summary>
    public int MaximumReadings { get; init; } = 1_000_000;

    /// <summary>A commit that would make the segment larger than this opens the next one.</summary>
    public long SegmentBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Draws the epoch of an opening. Unpredictable by default: two devices from one image must not meet.</summary>
    public Func<ulong> DrawEpoch { get; init; } = () => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));

    /// <summary>Brings a segment to the disk; a test lets it fail.</summary>
    public Action<FileStream> Flush { get; init; } = file => file.Flush(flushToDisk: true);
}
