using System.Collections;

namespace Telemetry.Allocation.Runs.Restating;

/// <summary>A long list with a few places changed: it keeps the list it came from, so that a late fact costs what it touches and not what a year holds.</summary>
internal sealed class Amended<T> : IReadOnlyList<T>
{
    private readonly IReadOnlyList<T> whole;
    private readonly Dictionary<int, T> changes;

    private Amended(IReadOnlyList<T> whole, Dictionary<int, T> changes) => (this.whole, this.changes) = (whole, changes);

    public int Count => whole.Count;

    public T this[int index] => changes.TryGetValue(index, out var changed) ? changed : whole[index];

    /// <summary>Changes of a list that was changed before are put together, so that a list never stands on more than one other.</summary>
    public static IReadOnlyList<T> Of(IReadOnlyList<T> list, IReadOnlyDictionary<int, T> changes)
    {
        if (changes.Count == 0) return list;
        var (whole, merged) = list is Amended<T> earlier ? (earlier.whole, new Dictionary<int, T>(earlier.changes)) : (list, []);
        foreach (var (index, value) in changes) merged[index] = value;
        return new Amended<T>(whole, merged);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
