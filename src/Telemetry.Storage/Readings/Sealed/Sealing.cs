using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// Turns complete segments of the log into sealed files, one span of days and then one run of containers after the other, so that it needs the memory of
/// one run whatever the size of the segments.
/// </summary>
internal static class Sealing
{
    /// <summary>Coded bytes of the batches that are decoded together: about 256 thousand readings.</summary>
    private const long RunBytes = 1024 * 1024;

    /// <summary>One set of files a UTC day.</summary>
    public static IReadOnlyList<SealedFile> OfDays(string folder, IReadOnlyList<HotSegment> segments, Func<long> number)
    {
        var files = new List<SealedFile>();
        foreach (var day in segments.SelectMany(segment => segment.Days()).Distinct().Order())
            files.AddRange(OfSpan(folder, segments, day * UtcDay.Milliseconds, (day + 1) * UtcDay.Milliseconds, _ => true, number));
        return files;
    }

    /// <summary>The files of one span of days; none when there is nothing in it.</summary>
    /// <param name="wanted">The containers to seal.</param>
    public static IReadOnlyList<SealedFile> OfSpan(string folder, IReadOnlyList<HotSegment> segments, long from, long to, Predicate<string> wanted, Func<long> number)
    {
        using var writer = new SealedFileWriter(folder, from, to, segments[0].Number, segments[^1].Number, number);
        var (rows, order, batch) = (new SealedRows(), new SealedOrder(), new ReadingColumns());
        var containers = segments.SelectMany(segment => segment.Containers).Where(container => wanted(container)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        for (var start = 0; start < containers.Length;)
        {
            var run = Run(segments, containers.AsSpan(start), from, to);
            start += run.Count;
            if (run.Count == 0) break;
            var members = run.ToHashSet(StringComparer.Ordinal);
            rows.Clear();
            foreach (var payload in segments.SelectMany(segment => segment.BatchesOf(run, from, to)))
            {
                LogPayload.Read(payload.Span, batch);
                rows.Add(batch, from, to, members.Contains);
            }

            writer.Add(rows, order.Of(rows));
        }

        return writer.Finish();
    }

    /// <summary>The next containers, as many as have <see cref="RunBytes"/> together; at least one.</summary>
    private static List<string> Run(IReadOnlyList<HotSegment> segments, ReadOnlySpan<string> containers, long from, long to)
    {
        var run = new List<string>();
        long bytes = 0;
        foreach (var container in containers)
        {
            run.Add(container);
            foreach (var segment in segments) bytes += segment.BytesOf(container, from, to);
            if (bytes >= RunBytes) break;
        }

        return run;
    }
}
