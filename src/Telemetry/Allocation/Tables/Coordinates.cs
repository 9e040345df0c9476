namespace Telemetry.Allocation.Tables;

/// <summary>Where a cell stands: one value a dimension, in the order of its table's dimensions. Ordered and compared by code unit, never by a culture.</summary>
public readonly struct Coordinates : IEquatable<Coordinates>, IComparable<Coordinates>
{
    private readonly string[]? values;

    public Coordinates(params string[] values) => this.values = values;

    public ReadOnlySpan<string> Values => values;

    public int Count => values?.Length ?? 0;

    public string this[int dimension] => values![dimension];

    public static bool operator ==(Coordinates left, Coordinates right) => left.Equals(right);

    public static bool operator !=(Coordinates left, Coordinates right) => !left.Equals(right);

    public static bool operator <(Coordinates left, Coordinates right) => left.CompareTo(right) < 0;

    public static bool operator >(Coordinates left, Coordinates right) => left.CompareTo(right) > 0;

    public static bool operator <=(Coordinates left, Coordinates right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Coordinates left, Coordinates right) => left.CompareTo(right) >= 0;

    /// <summary>These coordinates with one more dimension behind them.</summary>
    public Coordinates With(string value) => new([.. Values, value]);

    public bool Equals(Coordinates other) => ReferenceEquals(values, other.values) || Values.SequenceEqual(other.Values);

    public override bool Equals(object? obj) => obj is Coordinates other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in Values) hash.Add(value, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    public int CompareTo(Coordinates other)
    {
        if (ReferenceEquals(values, other.values)) return 0;
        for (var i = 0; i < Math.Min(Count, other.Count); i++)
        {
            var order = string.CompareOrdinal(values![i], other.values![i]);
            if (order != 0) return order;
        }

        return Count.CompareTo(other.Count);
    }

    /// <summary>The values joined by <c>/</c>: as a line of a run is named.</summary>
    public override string ToString() => string.Join('/', values ?? []);
}
