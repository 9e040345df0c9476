namespace Telemetry.Allocation.Tables;

/// <summary>Picks some dimensions of a table's coordinates, in a given order.</summary>
public sealed class Projection
{
    private readonly int[] positions;

    private Projection(int[] positions, bool isWhole) => (this.positions, IsWhole) = (positions, isWhole);

    /// <summary>True where the picked dimensions are all of the table's, in its own order: then coordinates stay what they are.</summary>
    public bool IsWhole { get; }

    /// <summary>True where the picked dimensions are the first ones of the table: then cells of one place stand together and in order.</summary>
    public bool IsPrefix => positions.Index().All(position => position.Item == position.Index);

    public int Count => positions.Length;

    /// <param name="from">The dimensions of the table.</param>
    /// <param name="to">Dimensions to pick; those that the table does not have are left out.</param>
    public static Projection Of(IReadOnlyList<string> from, IEnumerable<string> to)
    {
        var indices = from.Index().ToDictionary(dimension => dimension.Item, dimension => dimension.Index, StringComparer.Ordinal);
        int[] positions = [.. to.Where(indices.ContainsKey).Select(dimension => indices[dimension])];
        return new(positions, positions.Length == from.Count && positions.Index().All(position => position.Item == position.Index));
    }

    /// <summary>Where a dimension stands in a table's; -1 where it has none of that name.</summary>
    public static int Position(IReadOnlyList<string> dimensions, string dimension)
    {
        for (var i = 0; i < dimensions.Count; i++)
        {
            if (dimensions[i] == dimension) return i;
        }

        return -1;
    }

    public Coordinates Of(Coordinates at)
    {
        if (IsWhole) return at;
        var values = new string[positions.Length];
        for (var i = 0; i < positions.Length; i++) values[i] = at[positions[i]];
        return new(values);
    }

    /// <summary>As comparing <see cref="Of(Coordinates)"/> with the place, without making it.</summary>
    public int Compare(Coordinates at, Coordinates place)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            var order = string.CompareOrdinal(at[positions[i]], place[i]);
            if (order != 0) return order;
        }

        return 0;
    }
}
