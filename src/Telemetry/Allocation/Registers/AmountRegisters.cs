using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>Registers of masses, pieces, persons and money that a run starts from.</summary>
internal static class AmountRegisters
{
    public static readonly IReadOnlyList<RegisterDefinition> All =
    [
        new("placed-on-market", new("In de handel gebracht", "Placed on the market"),
        [
            Columns.Organisation.Key(), Columns.Producer.PartOfKey(), Columns.Stream.PartOfKey(), Columns.Material.PartOfKey(),
            new RegisterColumn("category", new("categorie", "category"), ColumnType.Code).PartOfKey(), new RegisterColumn("rating", new("beoordeling", "rating"), ColumnType.Code).PartOfKey(),
            Columns.Year.Key(),
            new("kind", new("soort", "kind"), ColumnType.Word)
            {
                InKey = true,
                Required = true,
                Words = [new("planned", new("gepland", "planned")), new("actual", new("werkelijk", "actual")), new("revised", new("herzien", "revised"))],
            },
            Columns.Grams, Columns.Pieces,
        ]) { OneOf = ["grams", "pieces"] },
        new("inhabitants", new("Inwoners op 1 januari", "Inhabitants on 1 January"),
            [Columns.Municipality.Key(), Columns.Year.Key(), new("persons", new("personen", "persons"), ColumnType.Whole) { Required = true, Unit = TableUnit.Person, Least = 0 }]),
        new("costs", new("Kosten", "Costs"),
        [
            // Income is a negative cost.
            Columns.Municipality.PartOfKey(), Columns.Stream.PartOfKey(), Columns.Material.PartOfKey(), Columns.Kind.Key(),
            new("cents", new("centen", "cents"), ColumnType.Whole) { Required = true, Unit = TableUnit.MinorUnit },
        ]),
        new("declared", new("Opgegeven hoeveelheden", "Declared quantities"),
        [
            Columns.Municipality.Key(), Columns.Stream.Key(), Columns.Material.PartOfKey(),
            new("separation", new("scheiding", "separation"), ColumnType.Word)
            {
                InKey = true, Words = [new("source", new("bronscheiding", "source separation")), new("post", new("nascheiding", "post-separation"))],
            },
            new RegisterColumn("month", new("maand", "month"), ColumnType.Month).Key(), Columns.Kind.PartOfKey(), Columns.Grams, Columns.Pieces,
        ]) { OneOf = ["grams", "pieces"] },
        new("composition", new("Samenstelling", "Composition"),
        [
            // Never a bare percentage: how it was found is part of it.
            Columns.Stream.Key(), Columns.Material.Key(), Columns.Municipality.PartOfKey(), Part("share", "aandeel", "share").Needed(),
            new("samples", new("monsters", "samples"), ColumnType.Whole) { Unit = TableUnit.Piece, Least = 0 },
            new("sampledGrams", new("bemonsterde grammen", "sampled grams"), ColumnType.Whole) { Unit = TableUnit.Gram, Least = 0 },
            Part("low", "ondergrens", "lower bound"), Part("high", "bovengrens", "upper bound"), new RegisterColumn("method", new("methode", "method"), ColumnType.Text).Needed(),
        ]) { Rising = ["low", "share", "high"] },
    ];

    private static RegisterColumn Part(string name, string dutch, string english) => new(name, new(dutch, english), ColumnType.Exact) { Least = Fraction.Zero, Most = Fraction.One };
}
