namespace Telemetry.Storage.ReadingLog;

/// <summary>How much of the log an intake has to read before it can go on.</summary>
/// <param name="Start">Where reading begins.</param>
/// <param name="Known">The sequences known before <paramref name="KnownBefore"/>.</param>
/// <param name="KnownBefore">The first segment whose sequences are not known yet.</param>
internal sealed record IntakeOpening(LogStart Start, KnownSequences Known, ulong KnownBefore)
{
    /// <param name="firstMissing">The first segment that the store has not; 0 for a store that takes what there is.</param>
    /// <exception cref="CorruptLogException">The store has not what the log gave up, or has what the log lost.</exception>
    public static IntakeOpening Of(ILogDisk disk, ulong firstMissing)
    {
        var oldest = LogStart.Oldest(disk);
        RefuseMisfit(disk, oldest, firstMissing);
        if (LogMarker.Newest(disk, LogMarker.Known, start => FitsTheLog(disk, start)) is not { } marker)
        {
            if (oldest.Segment > 1) throw new CorruptLogException($"no .known file says which readings came before segment {oldest.Segment}: restore one of segment {oldest.Segment} or later from a copy.");
            return new IntakeOpening(oldest, new KnownSequences(), oldest.Segment);
        }

        var known = KnownSequences.Read(marker.Payload.Span);
        var missing = Math.Max(firstMissing, oldest.Segment);
        return new IntakeOpening(missing < marker.Start.Segment ? LogStart.At(disk, missing) : marker.Start, known, marker.Start.Segment);
    }

    /// <summary>A store and a log that do not fit each other would give answers from a part of the readings.</summary>
    /// <exception cref="CorruptLogException">The store has not what the log gave up, or has what the log lost.</exception>
    public static void RefuseMisfit(ILogDisk disk, LogStart oldest, ulong firstMissing)
    {
        if (firstMissing > 0 && firstMissing < oldest.Segment)
            throw new CorruptLogException($"the store has everything before segment {firstMissing}, the log begins with segment {oldest.Segment}: restore the folder of the readings, all of it, from a copy.");
        if (firstMissing > AfterTheEnd(disk, oldest))
            throw new CorruptLogException($"the store has everything before segment {firstMissing}, the log ends before segment {AfterTheEnd(disk, oldest)}: put the missing segments back.");
    }

    /// <summary>The number of the next segment.</summary>
    public static ulong AfterTheEnd(ILogDisk disk, LogStart oldest) =>
        disk.Segments() is [.., var last] ? Math.Max(LogSegment.NumberOf(last) + 1, oldest.Segment) : oldest.Segment;

    /// <summary>
    /// The marker's segment must be there and carry its chain value on. A segment that never came to be durable had no acknowledged record, and its
    /// number is used again.
    /// </summary>
    private static bool FitsTheLog(ILogDisk disk, LogStart start)
    {
        var segments = disk.Segments();
        var name = LogSegment.NameOf(start.Segment);
        if (segments.Contains(name, StringComparer.Ordinal)) return LogSegment.ChainBefore(disk.Read(name)) is { } chain && chain.AsSpan().SequenceEqual(start.Chain);
        return start.Segment > 1 && segments is [.., var last] && last == LogSegment.NameOf(start.Segment - 1);
    }
}
