namespace Telemetry.Allocation.Registers;

/// <summary>Every register there is, by the names that packs read them by.</summary>
public static class RegisterDefinitions
{
    private static readonly IReadOnlyList<RegisterDefinition> Rules =
    [
        new("rates", new("Tarieven en factoren", "Rates and factors"),
        [
            new RegisterColumn("pack", new("regelset", "rule pack"), ColumnType.Code).Key(), new RegisterColumn("figure", new("kental", "figure"), ColumnType.Code).Key(),
            new RegisterColumn("at", new("geldt voor", "holds for"), ColumnType.Place).PartOfKey(), new RegisterColumn("value", new("waarde", "value"), ColumnType.Exact).Needed(),
        ]),

        // Legal dates are looked up and stored: the published one for the first quarter of 2017 is not the computed one.
        new("deadlines", new("Termijnen", "Deadlines"),
        [
            new RegisterColumn("duty", new("verplichting", "duty"), ColumnType.Code).Key(), new RegisterColumn("period", new("periode", "period"), ColumnType.Period).Key(),
            new RegisterColumn("party", new("partij", "party"), ColumnType.Code).PartOfKey(), new RegisterColumn("day", new("dag", "day"), ColumnType.Day).Needed(),
        ]),
    ];

    /// <summary>Ordered so that a register comes after those that it refers to.</summary>
    public static IReadOnlyList<RegisterDefinition> All { get; } = [.. PartyRegisters.All, .. AmountRegisters.All, .. Rules];

    /// <exception cref="ArgumentException">No register of that name; the message names them all.</exception>
    public static RegisterDefinition Named(string name) =>
        All.FirstOrDefault(definition => definition.Name == name)
        ?? throw new ArgumentException($"register '{name}' does not exist; write one of {string.Join(", ", All.Select(definition => definition.Name))}.");
}
