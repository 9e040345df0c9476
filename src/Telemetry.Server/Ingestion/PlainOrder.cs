using System.Numerics;
using Telemetry.Readings;

namespace Telemetry.Server.Ingestion;

/// <summary>Whether rows are plainly acceptable by <see cref="Admission"/>: a whole batch is looked at in one pass a column.</summary>
internal static class PlainOrder
{
    private static readonly QuantityRange?[] Ranges =
        [.. Enumerable.Range(0, Enum.GetValues<Quantity>().Max(quantity => (int)quantity) + 1).Select(code => QuantityRange.Of((Quantity)code))];

    private static readonly long[] Minimum = [.. Ranges.Select(range => range?.Minimum ?? 0)];

    /// <summary>Maximum − minimum + 1, which makes a range one comparison; 0 for a code that is no quantity.</summary>
    private static readonly ulong[] Width = [.. Ranges.Select(range => range is null ? 0 : (ulong)(range.Maximum - range.Minimum + 1))];

    /// <summary>True when every one of the rows is in order, except for their containers, which are not looked at.</summary>
    /// <param name="latest">The latest time of measuring that is believed, in milliseconds since 1970 UTC.</param>
    public static bool Holds(ReadingColumns batch, int from, int count, long latest) =>
        !batch.Status.AsSpan(from, count).ContainsAnyExcept((int)ReadingStatus.Ok)
        && AreWithin(batch.Calibration.AsSpan(from, count), 0, int.MaxValue)
        && AreWithin(batch.MeasuredAt.AsSpan(from, count), Admission.EarliestMeasurement.UnixMilliseconds, latest)
        && AreInRange(batch.Quantity.AsSpan(from, count), batch.Value.AsSpan(from, count));

    private static bool AreInRange(ReadOnlySpan<int> quantities, ReadOnlySpan<long> values)
    {
        ReadOnlySpan<long> minimum = Minimum;
        ReadOnlySpan<ulong> width = Width;
        for (var row = 0; row < values.Length; row++)
        {
            var quantity = quantities[row];
            if (unchecked((uint)quantity) >= (uint)width.Length || unchecked((ulong)(values[row] - minimum[quantity])) >= width[quantity]) return false;
        }

        return true;
    }

    private static bool AreWithin<T>(ReadOnlySpan<T> values, T low, T high)
        where T : struct, INumber<T>
    {
        var (lows, highs) = (new Vector<T>(low), new Vector<T>(high));
        for (; values.Length >= Vector<T>.Count; values = values[Vector<T>.Count..])
        {
            var next = new Vector<T>(values);
            if (Vector.LessThanAny(next, lows) || Vector.GreaterThanAny(next, highs)) return false;
        }

        foreach (var value in values)
        {
            if (value < low || value > high) return false;
        }

        return true;
    }
}
