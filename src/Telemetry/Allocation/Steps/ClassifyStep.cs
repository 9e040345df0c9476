using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>Adds the class of each cell by its size, such as municipalities by inhabitants: the class with the highest lower limit that the cell reaches.</summary>
public sealed class ClassifyStep : IStep
{
    public string Kind => "classify";

    public StepNames Names { get; } = new([StepName.Table("table")], [StepName.Table("table")], [StepName.Value("limits"), StepName.Dimension("to")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("table")} geeft elke cel van {text.In("table")} haar {text.With("to")} naar haar grootte, met de ondergrenzen {text.With("limits")}.",
        $"{text.Out("table")} gives each cell of {text.In("table")} its {text.With("to")} by its size, with the lower limits {text.With("limits")}.");

    public StepShape Shape(StepDraft draft)
    {
        var (table, to) = (draft.In("table"), draft.Word("to"));
        draft.WantNew("table", to, "to");
        draft.WantUnit("limits", FigureUnit.Factor);
        if (draft.FigureOf("limits") is not { } figure) draft.Refuse("limits", $"'{draft.Word("limits")}' has no classes; name a figure with a lower limit for each {to}.");
        else if (figure.Values.Any(value => value.At?.ContainsKey(to) != true)) draft.Refuse("limits", $"'{figure.Id}' has a limit that is not at a {to}; say of which {to} each limit is.");
        return StepShape.Of(table.Dimensions, ("table", table.With(to)));
    }

    public StepResult Apply(StepInput input)
    {
        var (table, to) = (input["table"], input.Word("to"));
        var limits = input.Value("limits", [.. table.Dimensions, to]);
        var classes = input.Places("limits", to);
        List<Cell> classified = new(table.Cells.Count);
        foreach (var cell in table.Cells)
        {
            var reached = classes.Select(cell.At.With).Where(at => limits.Find(at) <= cell.Value).ToList();
            if (reached.Count == 0) throw input.Refusal("table", cell.At, $"{cell.Value} is below the lower limit of every {to}; add a class that begins at 0.");
            classified.Add(new(reached.MaxBy(limits.At), cell.Value));
        }

        return StepResult.Of(("table", classified)).Proved(input.Proof(table.Unit, table.Total, classified.Sum(cell => cell.Value)));
    }
}
