using Telemetry.Allocation.Operations;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>Takes a mass off class by class in a stated order, from each at most what it holds; what there was nothing to take from is the residual.</summary>
public sealed class CascadeStep : IStep
{
    public string Kind => "cascade";

    public StepNames Names { get; } = new(
        [StepName.Table("table"), StepName.Table("less")], [StepName.Table("net"), StepName.Table("actioned").OrNone(), StepName.Rest("residual")],
        [StepName.Dimension("dimension"), StepName.Word("order")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("net")} is {text.In("table")} zonder {text.In("less")}, afgenomen per {text.With("dimension")} in de volgorde {text.With("order")}, nooit onder 0.",
        $"{text.Out("net")} is {text.In("table")} without {text.In("less")}, taken by {text.With("dimension")} in the order {text.With("order")}, never below 0.");

    public StepShape Shape(StepDraft draft)
    {
        var (table, dimension) = (draft.In("table"), draft.Word("dimension"));
        draft.WantDimension("table", dimension, "dimension");
        var parents = table.Without(dimension);
        draft.WantAlike("less", parents, "table");
        if (draft.Words("order") is var order && (order.Count == 0 || order.Distinct(StringComparer.Ordinal).Count() < order.Count))
            draft.Refuse("order", $"'{draft.Word("order")}' is no order; name each class once, such as amber;red;green.");
        return StepShape.Of(parents.Dimensions, ("net", table), ("actioned", table), ("residual", parents));
    }

    public StepResult Apply(StepInput input)
    {
        var (table, less, order) = (input["table"], input["less"], input.Words("order"));
        var asked = less.Cells.ToDictionary(cell => cell.At, cell => cell.Value);
        var (parent, rank) = (Projection.Of(table.Dimensions, less.Dimensions), ClassRanks.Of(input, "table", input.Word("dimension"), order));
        List<Cell> net = [], actioned = [];
        foreach (var group in table.Cells.GroupBy(cell => parent.Of(cell.At)))
        {
            Cell[] classes = [.. group];
            Array.Sort(Array.ConvertAll(classes, cell => rank(cell)), classes);
            if (Array.Find(classes, cell => cell.Value < 0) is { Value: < 0 } below) throw input.Refusal("table", below.At, $"{below.Value} cannot be taken from; a mass is 0 or more.");
            var off = asked.GetValueOrDefault(group.Key);
            if (off < 0) throw input.Refusal("less", group.Key, $"{off} cannot be taken off; a mass is 0 or more.");
            var taken = SelfManagedCascade.Of([.. classes.Select(cell => (Fraction)cell.Value)], off);
            foreach (var (index, left) in taken.Net.Index())
            {
                net.Add(new(classes[index].At, (long)left.Numerator));
                actioned.Add(new(classes[index].At, classes[index].Value - (long)left.Numerator));
            }

            asked[group.Key] = (long)taken.Residual.Numerator;
        }

        IReadOnlyList<Cell> residual = [.. less.Cells.Select(cell => cell with { Value = asked[cell.At] })];
        return StepResult.Of(("net", net), ("actioned", actioned), ("residual", residual))
            .Proved(input.Proof(table.Unit, table.Total, net.Sum(cell => cell.Value) + actioned.Sum(cell => cell.Value)))
            .Proved(input.Proof(less.Unit, less.Total, actioned.Sum(cell => cell.Value) + residual.Sum(cell => cell.Value), less.Cells.Count));
    }
}
