using System.Buffers;
using Telemetry.Quantities;

namespace Telemetry.CollectionEvents;

/// <summary>
/// The usable samples of one quantity in time order, at most one an instant, as two columns from a pool: a year of ten thousand containers must
/// not cost an object a sample. Give it back with <see cref="Dispose"/>.
/// </summary>
internal sealed class SampleSeries(int capacity) : IDisposable
{
    private readonly long[] _at = ArrayPool<long>.Shared.Rent(capacity);
    private readonly long[] _values = ArrayPool<long>.Shared.Rent(capacity);
    private bool _isOrdered = true;

    public int Count { get; private set; }

    /// <summary>Milliseconds since 1970 UTC, strictly ascending after <see cref="Settle"/>.</summary>
    public ReadOnlySpan<long> At => _at.AsSpan(0, Count);

    public ReadOnlySpan<long> Values => _values.AsSpan(0, Count);

    public void Add(Instant at, long value)
    {
        _isOrdered &= Count == 0 || _at[Count - 1] < at.UnixMilliseconds;
        (_at[Count], _values[Count]) = (at.UnixMilliseconds, value);
        Count++;
    }

    /// <summary>Orders by time. Of several values at one instant the lowest is kept, so that the outcome does not depend on the order of arrival.</summary>
    public void Settle()
    {
        if (_isOrdered) return;
        Array.Sort(_at, _values, 0, Count);
        var kept = 0;
        for (var index = 0; index < Count; index++)
        {
            if (kept > 0 && _at[kept - 1] == _at[index])
            {
                _values[kept - 1] = Math.Min(_values[kept - 1], _values[index]);
                continue;
            }

            (_at[kept], _values[kept]) = (_at[index], _values[index]);
            kept++;
        }

        (Count, _isOrdered) = (kept, true);
    }

    /// <summary>Takes out the samples from <paramref name="first"/> up to but not including <paramref name="end"/>; the later ones move up.</summary>
    public void Remove(int first, int end)
    {
        Array.Copy(_at, end, _at, first, Count - end);
        Array.Copy(_values, end, _values, first, Count - end);
        Count -= end - first;
    }

    /// <summary>Turns the values upside down, so that who looks for falls finds rises; twice is as before.</summary>
    public void Invert()
    {
        foreach (ref var value in _values.AsSpan(0, Count)) value = -value;
    }

    /// <summary>The index of the first sample at or after an instant; <see cref="Count"/> when there is none.</summary>
    public int IndexAt(long unixMilliseconds)
    {
        var found = Array.BinarySearch(_at, 0, Count, unixMilliseconds);
        return found >= 0 ? found : ~found;
    }

    /// <summary>True when there is a sample within [from, to].</summary>
    public bool HasSample(long from, long to) => IndexAt(from) is var index && index < Count && _at[index] <= to;

    /// <summary>The first of at most <paramref name="most"/> samples that end with <paramref name="last"/> and lie within a window of time.</summary>
    public int WindowStart(int last, int most, long window)
    {
        var start = last;
        while (start > 0 && last - start + 1 < most && _at[last] - _at[start - 1] <= window) start--;
        return start;
    }

    /// <summary>One past the last of at most <paramref name="most"/> samples that begin with <paramref name="first"/> and lie within a window of time.</summary>
    public int WindowEnd(int first, int most, long window)
    {
        var end = first + 1;
        while (end < Count && end - first < most && _at[end] - _at[first] <= window) end++;
        return end;
    }

    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(_at);
        ArrayPool<long>.Shared.Return(_values);
    }
}
