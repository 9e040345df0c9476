using Telemetry.Allocation.Operations;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>Equal parts over named instalments, the earlier the larger where it does not divide. The names may be <c>quarters</c> or <c>months</c>: those of the run's period.</summary>
public sealed class InstalmentsStep : IStep
{
    public string Kind => "instalments";

    public StepNames Names { get; } = new([StepName.Table("table")], [StepName.Table("table")], [StepName.Dimension("dimension"), StepName.Word("names")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("table")} verdeelt {text.In("table")} in gelijke termijnen ({text.With("names")}).",
        $"{text.Out("table")} parts {text.In("table")} into equal instalments ({text.With("names")}).");

    public StepShape Shape(StepDraft draft)
    {
        var (table, names) = (draft.In("table"), draft.Words("names"));
        draft.WantNew("table", draft.Word("dimension"), "dimension");
        if (names.Count == 0 || names.Distinct(StringComparer.Ordinal).Count() < names.Count)
            draft.Refuse("names", $"'{draft.Word("names")}' are no instalments; name each once, or write quarters or months.");
        return StepShape.Of(table.Dimensions, ("table", table.With(draft.Word("dimension"))));
    }

    public StepResult Apply(StepInput input)
    {
        var table = input["table"];
        var names = Instalment(input.Words("names"), input.Period);
        List<Cell> parts = new(table.Cells.Count * names.Count);
        foreach (var cell in table.Cells)
        {
            var amounts = Instalments.Of(cell.Value, names.Count);
            foreach (var (index, name) in names.Index()) parts.Add(new(cell.At.With(name), (long)amounts[index]));
        }

        return StepResult.Of(("table", parts)).Proved(input.Proof(table.Unit, table.Total, parts.Sum(cell => cell.Value), table.Cells.Count));
    }

    private static IReadOnlyList<string> Instalment(IReadOnlyList<string> names, Period period) => names switch
    {
        ["quarters"] => [.. Months(period).Select(CalendarQuarter.Of).Distinct(StringComparer.Ordinal)],
        ["months"] => [.. Months(period).Select(month => Period.Month(month.Year, month.Month).Label)],
        _ => names,
    };

    private static IEnumerable<DateOnly> Months(Period period)
    {
        for (var month = period.FirstDay; month <= period.LastDay; month = month.AddMonths(1)) yield return month;
    }
}
