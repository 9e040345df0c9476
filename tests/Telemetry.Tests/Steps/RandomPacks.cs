using System.Globalization;
using CsCheck;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using static Telemetry.Tests.Steps.PackSketch;

namespace Telemetry.Tests.Steps;

/// <summary>Packs of some fifteen steps with chance in their keys, dimensions, methods and figures, and inputs for them.</summary>
internal static class RandomPacks
{
    public static readonly Gen<int> Seeds = Gen.Int[0, int.MaxValue];

    public static Table Random(Random chance, string name, TableUnit unit, long least, long most, params (string Dimension, string Letters)[] dimensions)
    {
        IEnumerable<Coordinates> places = [new([])];
        foreach (var (_, letters) in dimensions) places = places.SelectMany(at => letters.Split(' ').Select(at.With));
        return Table.Of(name, unit, [.. dimensions.Select(dimension => dimension.Dimension)], [.. places.Where(_ => chance.Next(4) > 0).Select(at => new Cell(at, chance.Next(5) == 0 ? 0 : chance.NextInt64(least, most)))]);
    }

    public static IReadOnlyList<Table> Inputs(Random chance)
    {
        var places = (Municipality: ("municipality", "GM1 GM2 GM3"), Stream: ("stream", "glass paper pmd"), Quarter: ("quarter", "2024-Q1 2024-Q2"));
        var municipalities = Random(chance, "", TableUnit.Piece, 1, 2, places.Municipality);
        return Fitting(
        [
            Random(chance, "mass", TableUnit.Gram, 0, 5_000_000, places.Municipality, places.Stream, places.Quarter),
            Random(chance, "interfering", TableUnit.Gram, 0, 1_000_000, places.Municipality, places.Stream, places.Quarter),
            Random(chance, "key", TableUnit.Gram, 0, 100, places.Stream, ("organisation", "A B ORPHAN")),
            Table.Of("regions", TableUnit.Piece, ["municipality", "region"], municipalities.Cells.Select(cell => new Cell(cell.At.With(chance.Next(2) == 0 ? "north" : "south"), cell.Value))),
            Random(chance, "own", TableUnit.Gram, 0, 3_000_000, places.Municipality, places.Stream),
            Random(chance, "ownTotal", TableUnit.Gram, 0, 3_000_000, places.Municipality),
            Random(chance, "costs", TableUnit.MinorUnit, 1, 90_000, places.Stream),
            Random(chance, "booked", TableUnit.MinorUnit, 0, 90_000, places.Municipality, places.Stream),

            // What bears a cost is everywhere above 0, so that no change leaves a cost without it.
            Table.Of("bearers", TableUnit.Gram, ["stream"], new[] { "glass", "paper", "pmd" }.Select(stream => new Cell(new(stream), chance.NextInt64(1_000_000, 9_000_000)))),
        ]);
    }

    public static PackSketch Of(Random chance, IReadOnlyList<Table> inputs)
    {
        string OneOf(params string[] choices) => choices[chance.Next(choices.Length)];
        string Share() => string.Create(CultureInfo.InvariantCulture, $"{chance.Next(1, 33)}/100");
        var method = OneOf("", " method=sainte_lague", " method=dhondt", " method=largest_remainder") + OneOf("", " orphan=spread", " orphan=separate");
        return inputs.Aggregate(new PackSketch(), (sketch, table) => sketch.Input(table))
            .Figure("limit", FigureUnit.Percent, Value(OneOf("15", "0", "100")))
            .Figure("share", FigureUnit.Share, Value(Share()), Value(Share(), "stream=glass"))
            .Figure("rate", FigureUnit.PerTonne, Value("261.07"), Value("0.335", "stream=paper"), Value("14.74", "quarter=2024-Q2 stream=glass"))
            .Figure("parts", FigureUnit.Share, Value(Share(), "material=card"), Value("1/3", "material=metal"), Value(Share(), "material=metal stream=glass"))
            .Step("gate", "mass=mass interfering=interfering", "accepted=accepted rejected=rejected", "limit=figure:limit")
            .Step("deduct", "table=accepted", "net=net deducted=off", "share=figure:share")
            .Step("split", "table=net", "parts=parts rest=partRest", "shares=figure:parts to=material")
            .Step("label", "table=parts labels=regions", "table=known rest=unknown", "from=municipality to=region")
            .Step("share", "table=net key=key", "shares=lines unallocated=left", $"to=organisation{method}")
            .Step("rate", "table=lines", "amount=amounts", "rate=figure:rate")
            .Step("sum", "table=amounts", "table=some", $"by={OneOf("organisation", "municipality;organisation", "stream", "", "quarter,municipality")}")
            .Step("sum", "table=net", "table=year", "by=municipality;stream")
            .Step("deduct", "table=year less=own", "net=yearNet deducted=taken kept=kept")
            .Step("cascade", "table=year less=ownTotal", "net=cascaded actioned=actioned residual=residual", "dimension=stream order=pmd,glass,paper")
            .Step("settle", "mass=net booked=booked", "determination=determined final=finals settlement=settled", "rate=figure:rate over=quarter")
            .Step("price", "cost=costs mass=bearers", "price=price over=over", $"decimals={chance.Next(0, 5)}")
            .Step("rate", "table=year", "amount=fees", "rate=derived:price")
            .Step("add", "one=fees two=booked", "table=bill")
            .Step("difference", "after=bill before=settled", "table=change")
            .Step("round", "table=change", "table=whole difference=rounding", "to=100")
            .Step("instalments", "table=bill", "table=terms", "dimension=term names=one,two,three")
            .Step("target", "numerator=yearNet denominator=year", "", "target=figure:share");
    }

    /// <summary>The inputs with some cells altered, added or gone.</summary>
    public static IReadOnlyList<Table> Changed(Random chance, IReadOnlyList<Table> inputs)
    {
        var other = Inputs(chance);
        return Fitting([.. inputs.Zip(other, (before, after) => chance.Next(3) > 0 ? before : Mixed(chance, before, after))]);
    }

    // Interfering material stands where there is a mass, and a municipality lies in one region.
    private static IReadOnlyList<Table> Fitting(IReadOnlyList<Table> inputs)
    {
        var loads = inputs[0].Cells.Select(cell => cell.At).ToHashSet();
        return
        [
            .. inputs.Select(table => table.Name switch
            {
                "interfering" => table with { Cells = [.. table.Cells.Where(cell => loads.Contains(cell.At))] },
                "regions" => table with { Cells = [.. table.Cells.DistinctBy(cell => cell.At[0])] },
                _ => table,
            }),
        ];
    }

    private static Table Mixed(Random chance, Table before, Table after)
    {
        var all = before.Cells.Concat(after.Cells).Select(cell => cell.At).Distinct().ToList();
        var taken = all.Count == 0 ? [] : Enumerable.Range(0, chance.Next(1, 4)).Select(_ => all[chance.Next(all.Count)]).ToHashSet();
        return Table.Of(before.Name, before.Unit, before.Dimensions, before.Cells.Where(cell => !taken.Contains(cell.At)).Concat(after.Cells.Where(cell => taken.Contains(cell.At))));
    }
}
