namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// Makes one ordered set of files out of several that overlap: late readings and the pieces of a day into the day, the days of a month into the month. It
/// reads a run of containers at a time.
/// </summary>
internal static class Merging
{
    /// <summary>Takes whole containers, each behind those before it.</summary>
    public delegate void Run(SealedRows rows, ReadOnlySpan<int> order);

    private const int RunRows = 8 * SealedFileWriter.RowGroupRows;

    /// <summary>Days that are still receiving are left alone until they have this many pieces.</summary>
    public const int MostPieces = 8;

    /// <summary>
    /// The files that should be merged next, with the span they belong to: the pieces of a day when there are too many or the day is over, and a month when it
    /// has been over for a week. Null when nothing is due.
    /// </summary>
    /// <param name="today">The UTC day of the newest arrival, numbered from 1970.</param>
    public static (IReadOnlyList<SealedFile> Files, long From, long To)? Due(Manifest manifest, long today)
    {
        foreach (var month in manifest.Files.GroupBy(file => UtcDay.Month(UtcDay.Of(file.From))))
        {
            var (first, end) = month.Key;
            var (from, to) = (first * UtcDay.Milliseconds, end * UtcDay.Milliseconds);
            if (month.Any(file => file.To - file.From > UtcDay.Milliseconds))
            {
                // Late readings of a month that was merged before: writing the month again is worth it for several, not for each.
                if (Pieces(month) > MostPieces) return ([.. month], from, to);
            }
            else if (today >= end + 7 && month.Select(file => file.From).Distinct().Skip(1).Any())
            {
                return ([.. month], from, to);
            }

            foreach (var day in month.Where(file => file.To - file.From == UtcDay.Milliseconds).GroupBy(file => file.From))
            {
                var pieces = Pieces(day);
                if (pieces > MostPieces || (pieces > 1 && today > UtcDay.Of(day.Key))) return ([.. day], day.Key, day.Key + UtcDay.Milliseconds);
            }
        }

        return null;
    }

    /// <summary>Chooses the rows that stay, of those given in order; whole containers at a time.</summary>
    public delegate ReadOnlySpan<int> Selection(SealedRows rows, ReadOnlySpan<int> order);

    /// <summary>The merged files; their rows are those of the given ones.</summary>
    public static IReadOnlyList<SealedFile> Merge(string folder, IReadOnlyList<SealedFile> files, long from, long to, Func<long> number) =>
        Rewrite(folder, files, from, to, (_, order) => order, number);

    /// <summary>The same files without the readings that are not to stay.</summary>
    public static IReadOnlyList<SealedFile> Rewrite(string folder, IReadOnlyList<SealedFile> files, long from, long to, Selection selection, Func<long> number)
    {
        using var writer = new SealedFileWriter(folder, from, to, files.Min(file => file.FirstSegment), files.Max(file => file.LastSegment), number);
        ReadInOrder(folder, files, (rows, order) => writer.Add(rows, selection(rows, order)));
        return writer.Finish();
    }

    /// <summary>Asks a selection about every row of a file and writes nothing.</summary>
    public static void Select(string folder, SealedFile file, Selection selection) => ReadInOrder(folder, [file], (rows, order) => selection(rows, order));

    /// <summary>Hands over the rows of several files as if they were one, a run of containers at a time.</summary>
    public static void ReadInOrder(string folder, IReadOnlyList<SealedFile> files, Run take)
    {
        var readers = new List<SealedFileReader>();
        try
        {
            foreach (var file in files) readers.Add(new SealedFileReader(folder, file));
            var (rows, order) = (new SealedRows(), new SealedOrder());
            var groups = readers.SelectMany(reader => reader.Groups.Select((group, index) => (Reader: reader, Index: index, group.First, group.Last, group.Rows))).OrderBy(group => group.Last, StringComparer.Ordinal).ToList();
            string? before = null;
            while (LastOfRun(groups, before) is { } last)
            {
                rows.Clear();
                foreach (var group in groups.Where(group => string.CompareOrdinal(group.First, last) <= 0 && string.CompareOrdinal(group.Last, before) > 0))
                    group.Reader.Read(group.Index, container => string.CompareOrdinal(container, before) > 0 && string.CompareOrdinal(container, last) <= 0, rows);
                take(rows, order.Of(rows));
                before = last;
            }
        }
        finally
        {
            foreach (var reader in readers) reader.Dispose();
        }
    }

    /// <summary>Files of one sealing or merge that follow each other by container are one piece.</summary>
    private static int Pieces(IEnumerable<SealedFile> files)
    {
        var pieces = 0;
        string? last = null;
        foreach (var file in files.OrderBy(file => file.FirstSegment).ThenBy(file => file.LastSegment).ThenBy(file => file.FirstContainer, StringComparer.Ordinal))
        {
            if (last is null || string.CompareOrdinal(file.FirstContainer, last) <= 0) pieces++;
            last = file.LastContainer;
        }

        return pieces;
    }

    /// <summary>
    /// The last container of the next run: where as many row groups end as have <see cref="RunRows"/> together. A group that reaches beyond it is read again in
    /// the next run. Null when all are done.
    /// </summary>
    private static string? LastOfRun(IEnumerable<(SealedFileReader Reader, int Index, string First, string Last, int Rows)> byLast, string? before)
    {
        var rows = 0;
        string? last = null;
        foreach (var group in byLast.Where(group => string.CompareOrdinal(group.Last, before) > 0))
        {
            last = group.Last;
            rows += group.Rows;
            if (rows >= RunRows) break;
        }

        return last;
    }
}
