namespace Telemetry.Storage.ReadingLog;

/// <summary>
/// A column of codes. Devices measure the same few things over and over, so a column usually repeats itself: it is written as its period,
/// or whole (period 0) when it has none.
/// </summary>
internal static class ColumnCoding
{
    /// <summary>Longer periods are not looked for.</summary>
    public const int LongestPeriod = 64;

    /// <summary>The shortest period of a column, 0 when it has none.</summary>
    public static int PeriodOf(ReadOnlySpan<int> column)
    {
        for (var period = 1; period <= Math.Min(LongestPeriod, column.Length / 2); period++)
        {
            if (column[period..].SequenceEqual(column[..^period])) return period;
        }

        return column.Length == 1 ? 1 : 0;
    }

    /// <returns>The period.</returns>
    public static int Write(PayloadWriter writer, ReadOnlySpan<int> column)
    {
        var period = PeriodOf(column);
        writer.Unsigned((ulong)period);
        foreach (var code in period == 0 ? column : column[..period]) writer.Signed(code);
        return period;
    }

    public static void Read(ref PayloadReader reader, Span<int> column)
    {
        var period = reader.Count();
        var written = period == 0 || period > column.Length ? column.Length : period;
        for (var i = 0; i < written; i++) column[i] = checked((int)reader.Signed());
        for (var i = written; i < column.Length; i++) column[i] = column[i - written];
    }
}
