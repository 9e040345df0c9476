namespace Telemetry.Allocation.Tables;

/// <summary>What is known of a table before a run: what it counts and by which dimensions.</summary>
public sealed record TableShape(TableUnit Unit, IReadOnlyList<string> Dimensions)
{
    public static TableShape Of(Table table) => new(table.Unit, table.Dimensions);

    public bool Has(string dimension) => Dimensions.Contains(dimension, StringComparer.Ordinal);

    public TableShape With(string dimension) => this with { Dimensions = [.. Dimensions, dimension] };

    public TableShape Without(string dimension) => this with { Dimensions = [.. Dimensions.Where(other => other != dimension)] };

    /// <summary>Same unit and same dimensions in the same order.</summary>
    public bool Matches(TableShape other) => Unit == other.Unit && Dimensions.SequenceEqual(other.Dimensions, StringComparer.Ordinal);

    public override string ToString() => $"{Unit} by {(Dimensions.Count == 0 ? "nothing" : string.Join(", ", Dimensions))}";
}
