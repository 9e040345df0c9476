namespace Telemetry.Storage.ReadingLog;

/// <summary>A place in the log: everything that was appended before it.</summary>
public readonly record struct LogMark
{
    internal LogMark(OpenSegment segment, long end) => (Segment, End) = (segment, end);

    internal OpenSegment? Segment { get; }

    internal long End { get; }
}
