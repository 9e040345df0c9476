namespace Telemetry.CollectionEvents;

/// <summary>Medians of a few samples. Of an even number the one is taken that never makes a fall look larger than it was.</summary>
internal static class Medians
{
    /// <summary>Most samples that one median takes in; a day of hourly values on either side.</summary>
    public const int Most = 48;

    /// <param name="values">1 to <see cref="Most"/> values.</param>
    public static long Lower(ReadOnlySpan<long> values) => Ranked(values, (values.Length - 1) / 2);

    /// <inheritdoc cref="Lower"/>
    public static long Upper(ReadOnlySpan<long> values) => Ranked(values, values.Length / 2);

    /// <summary>The value with a rank, 0 for the lowest.</summary>
    /// <param name="values">1 to <see cref="Most"/> values.</param>
    public static long Ranked(ReadOnlySpan<long> values, int rank)
    {
        // So few values are in order sooner by insertion than by any call.
        Span<long> sorted = stackalloc long[Most];
        var count = 0;
        foreach (var value in values)
        {
            var place = count++;
            for (; place > 0 && sorted[place - 1] > value; place--) sorted[place] = sorted[place - 1];
            sorted[place] = value;
        }

        return sorted[rank];
    }

    /// <summary>The third of five, by comparisons that do not branch: it is asked for once a sample.</summary>
    public static long OfFive(long a, long b, long c, long d, long e)
    {
        var low = Math.Max(Math.Min(a, b), Math.Min(c, d));
        var high = Math.Min(Math.Max(a, b), Math.Max(c, d));
        return Math.Max(Math.Min(low, high), Math.Min(Math.Max(low, high), e));
    }
}
