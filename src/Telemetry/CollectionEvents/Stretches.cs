using System.Buffers;

namespace Telemetry.CollectionEvents;

/// <summary>Cuts a fill level into stretches: a running median of five takes out lone spikes and keeps every edge where it is.</summary>
internal static class Stretches
{
    private const int Side = 2;
    private const int LevelSamples = 5;

    /// <summary>Five samples over more than this do not speak about one moment; each stands for itself.</summary>
    private const long Together = 20 * 3_600_000L;

    /// <param name="edge">Smallest step between two stretches, in basis points.</param>
    public static List<Stretch> Of(SampleSeries series, long edge)
    {
        var stretches = new List<Stretch>();
        var smooth = ArrayPool<long>.Shared.Rent(Math.Max(1, series.Count));
        Smooth(series, smooth);
        var first = 0;
        for (var index = 1; index <= series.Count; index++)
        {
            if (index < series.Count && Math.Abs(smooth[index] - smooth[index - 1]) < edge) continue;
            var side = Math.Min(LevelSamples, index - first);
            stretches.Add(new(
                first, index, Medians.Lower(smooth.AsSpan(first, side)), Medians.Lower(smooth.AsSpan(index - side, side)), series.At[first], series.At[index - 1]));
            first = index;
        }

        ArrayPool<long>.Shared.Return(smooth);
        return stretches;
    }

    private static void Smooth(SampleSeries series, long[] smooth)
    {
        var at = series.At;
        var values = series.Values;
        for (var index = 0; index < values.Length; index++)
        {
            var (start, end) = (index - Side, index + Side);
            smooth[index] = start < 0 || end >= values.Length || at[end] - at[start] > Together
                ? Edge(at, values, index)
                : Medians.OfFive(values[start], values[start + 1], values[index], values[end - 1], values[end]);
        }
    }

    // At an end or beside a gap the median is taken over what lies together.
    private static long Edge(ReadOnlySpan<long> at, ReadOnlySpan<long> values, int index)
    {
        var (start, end) = (index, index + 1);
        while (start > 0 && index - start < Side && at[index] - at[start - 1] <= Together / 4) start--;
        while (end < values.Length && end - index <= Side && at[end] - at[index] <= Together / 4) end++;
        return Medians.Lower(values[start..end]);
    }
}
