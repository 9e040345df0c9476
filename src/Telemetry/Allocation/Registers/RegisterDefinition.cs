using Telemetry.Containers;

namespace Telemetry.Allocation.Registers;

/// <summary>What a register holds.</summary>
/// <param name="Name">As packs name it: <c>register:NAME/FIELD</c>.</param>
/// <param name="Columns">In the order of its files; names and titles are unique.</param>
public sealed record RegisterDefinition(string Name, Wording Title, IReadOnlyList<RegisterColumn> Columns)
{
    /// <summary>
    /// The year, month or period in the key, whose days are those for which an entry is valid; null where the validity is stated. What was placed on the market in 2024 is a
    /// statement on 2024, whoever makes it when.
    /// </summary>
    public RegisterColumn? Dated { get; } =
        Columns.FirstOrDefault(column => column.InKey && column.Type is ColumnType.Year or ColumnType.Month or ColumnType.Period);

    /// <summary>Columns of which an entry must have at least one; empty where each says for itself whether it is required.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>Columns whose numbers, where they are known, do not fall in this order.</summary>
    public IReadOnlyList<string> Rising { get; init; } = [];

    /// <summary>Null for a column that the register does not have.</summary>
    public RegisterColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>The values of the key's columns joined by <c>/</c>; one that is not known is empty.</summary>
    public string KeyOf(IReadOnlyDictionary<string, string> fields) =>
        string.Join('/', Columns.Where(column => column.InKey).Select(column => fields.GetValueOrDefault(column.Name, "")));
}
