namespace Telemetry.Storage.ReadingLog;

/// <summary>Where in the log reading begins.</summary>
/// <param name="Segment">The first segment that is read, from 1.</param>
/// <param name="Chain">The chain value before it, 32 bytes.</param>
internal sealed record LogStart(ulong Segment, byte[] Chain)
{
    public static LogStart First => new(1, new byte[LogSegment.ChainLength]);

    /// <summary>The oldest segment that is kept; what came before was given up on purpose (<see cref="LogMarker.Begin"/>).</summary>
    public static LogStart Oldest(ILogDisk disk) => LogMarker.Newest(disk, LogMarker.Begin, _ => true)?.Start ?? First;

    /// <summary>A segment in the middle, or the one that comes next and does not exist yet.</summary>
    public static LogStart AtOrAfterTheEnd(ILogDisk disk, ulong segment) =>
        disk.Segments() is [.., var last] && string.CompareOrdinal(last, LogSegment.NameOf(segment)) < 0 ? new LogStart(segment, new byte[LogSegment.ChainLength]) : At(disk, segment);

    /// <summary>A segment in the middle: its header vouches for the chain value.</summary>
    /// <exception cref="CorruptLogException">The segment is missing or its header is damaged.</exception>
    public static LogStart At(ILogDisk disk, ulong segment)
    {
        var name = LogSegment.NameOf(segment);
        if (!disk.Segments().Contains(name, StringComparer.Ordinal)) throw new CorruptLogException($"{name}: the segment is missing; put it back.");
        return new LogStart(segment, LogSegment.ChainBefore(disk.Read(name)) ?? throw new CorruptLogException($"{name} at byte 0: its header is damaged; restore this segment from a copy."));
    }
}
