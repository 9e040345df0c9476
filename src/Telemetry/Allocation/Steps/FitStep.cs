using System.Numerics;
using Telemetry.Allocation.Operations;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>
/// Shares rows over columns when only the totals of both are known and a seed says what is likely. The fitted table gives the weights; each row is shared by largest
/// remainder, so that every row is exact and a column may be off by less than a unit a row.
/// </summary>
public sealed class FitStep : IStep
{
    public string Kind => "fit";

    public StepNames Names { get; } = new([StepName.Table("seed"), StepName.Table("rows"), StepName.Table("columns")], [StepName.Table("table")], []);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("table")} verdeelt {text.In("rows")} zo dat ook {text.In("columns")} klopt, het dichtst bij {text.In("seed")}.",
        $"{text.Out("table")} shares {text.In("rows")} such that {text.In("columns")} is met too, as close to {text.In("seed")} as can be.");

    public StepShape Shape(StepDraft draft)
    {
        var (seed, rows, columns) = (draft.In("seed"), draft.In("rows"), draft.In("columns"));
        foreach (var dimension in rows.Dimensions) draft.WantDimension("seed", dimension, "rows");
        foreach (var dimension in columns.Dimensions) draft.WantDimension("seed", dimension, "columns");
        foreach (var dimension in seed.Dimensions.Where(dimension => !rows.Has(dimension) && !columns.Has(dimension)))
            draft.Refuse("seed", $"'{dimension}' is a dimension of neither rows nor columns; sum it away first.");
        if (rows.Unit != columns.Unit) draft.Refuse("columns", $"counts {columns.Unit} and rows count {rows.Unit}; both are the same mass.");
        return StepShape.Of([.. seed.Dimensions.Where(dimension => rows.Has(dimension) && columns.Has(dimension))], ("table", seed with { Unit = rows.Unit }));
    }

    public StepResult Apply(StepInput input)
    {
        var (seed, rows, columns) = (input["seed"], input["rows"], input["columns"]);
        var (rowOf, columnOf) = (Projection.Of(seed.Dimensions, rows.Dimensions), Projection.Of(seed.Dimensions, columns.Dimensions));
        ILookup<Coordinates, Cell> Grouped(Table table) => table.Cells.ToLookup(cell => Projection.Of(table.Dimensions, input.Shape.Parents).Of(cell.At));
        var (seeds, columnsByParent) = (Grouped(seed), Grouped(columns));
        List<Cell> fitted = [];
        foreach (var parent in Grouped(rows))
        {
            Cell[] tickets = [.. parent], receivers = [.. columnsByParent[parent.Key]];
            var likely = seeds[parent.Key].ToDictionary(cell => (rowOf.Of(cell.At), columnOf.Of(cell.At)));
            try
            {
                var weights = ProportionalFitting.Fit(
                    [.. tickets.Select(row => (IReadOnlyList<BigInteger>)[.. receivers.Select(column => (BigInteger)(likely.TryGetValue((row.At, column.At), out var cell) ? cell.Value : 0))])],
                    [.. tickets.Select(row => (BigInteger)row.Value)], [.. receivers.Select(column => (BigInteger)column.Value)]);
                foreach (var (index, ticket) in tickets.Index())
                {
                    ExactWeight[] claims = [.. receivers.Select((column, place) => new ExactWeight(column.At.ToString(), weights[index][place]))];
                    var shares = Apportionment.Of(ApportionmentMethod.LargestRemainder, (BigInteger)ticket.Value, claims).Shares;
                    foreach (var (place, column) in receivers.Index())
                        if (likely.TryGetValue((ticket.At, column.At), out var cell)) fitted.Add(new(cell.At, (long)shares[place]));
                }
            }
            catch (ArgumentException refused)
            {
                throw input.Refusal("seed", parent.Key, refused.Message);
            }
        }

        return StepResult.Of(("table", fitted)).Proved(input.Proof(rows.Unit, rows.Total, fitted.Sum(cell => cell.Value), rows.Cells.Count));
    }
}
