using Telemetry.Quantities;

namespace Telemetry.CollectionEvents;

/// <summary>
/// The months by local time that a series touches. What a container has taught is settled once a month, so that an event depends on a bounded past
/// and not on when the series happens to begin.
/// </summary>
internal sealed class LocalMonths
{
    private readonly List<Period> _months = [];
    private readonly long[] _starts;

    /// <param name="first">Milliseconds since 1970 UTC, within the years 1900 to 2999 as a <see cref="Period"/> is.</param>
    public LocalMonths(long first, long last)
    {
        var day = Period.MonthOf(new(first)).FirstDay;
        for (var month = Period.Month(day.Year, day.Month); month.Start.UnixMilliseconds <= last; month = Period.Month(day.Year, day.Month))
        {
            _months.Add(month);
            day = day.AddMonths(1);
        }

        _starts = [.. _months.Select(month => month.Start.UnixMilliseconds)];
    }

    public int Count => _months.Count;

    public Period this[int index] => _months[index];

    /// <summary>The index of the month in which an instant of the series lies.</summary>
    public int IndexAt(long unixMilliseconds)
    {
        var found = Array.BinarySearch(_starts, unixMilliseconds);
        return found >= 0 ? found : ~found - 1;
    }
}
