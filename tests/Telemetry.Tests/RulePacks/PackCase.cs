using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Steps;
using Telemetry.Allocation.Tables;
using Telemetry.Protocol.RulePacks;
using Telemetry.Quantities;

namespace Telemetry.Tests.RulePacks;

/// <summary>A shipped pack with the tables of a case worked by hand. Places are written with slashes: GM0001/pmd/2024-Q1; the whole is "".</summary>
internal sealed class PackCase(string pack, string period)
{
    private readonly Dictionary<string, (string At, long Value)[]> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FigureValue>> given = new(StringComparer.Ordinal);

    public RulePack Pack { get; init; } = ShippedPacks.Find(pack)!.Pack;

    public static Coordinates At(string place) => place.Length == 0 ? default : new(place.Split('/'));

    public static Dictionary<string, long> Cells(PackOutcome outcome, string table) => outcome.Tables[table].Cells.ToDictionary(cell => cell.At.ToString(), cell => cell.Value, StringComparer.Ordinal);

    public PackCase With(string table, params (string At, long Value)[] values)
    {
        cells.Add(table, values);
        return this;
    }

    public PackCase Given(string figure, string value, params (string Dimension, string Place)[] at)
    {
        if (!given.TryGetValue(figure, out var values)) given.Add(figure, values = []);
        values.Add(new(DateOnly.MinValue, null, value, "case", at.ToDictionary(place => place.Dimension, place => place.Place, StringComparer.Ordinal)));
        return this;
    }

    /// <summary>Tables that the case does not name are empty.</summary>
    public PackOutcome Run()
    {
        var tables = Pack.Inputs.ToDictionary(
            input => input.Table,
            input => Table.Of(input.Table, input.Unit, input.Dimensions, cells.GetValueOrDefault(input.Table, []).Select(cell => new Cell(At(cell.At), cell.Value))),
            StringComparer.Ordinal);
        var outcome = PackRun.Compute(
            Pack, new(Period.TryParse(period)!, tables, given.ToDictionary(figure => figure.Key, figure => (IReadOnlyList<FigureValue>)figure.Value, StringComparer.Ordinal)));
        Xunit.Assert.True(outcome.IsConserved, string.Join("; ", outcome.Proofs.Where(proof => !proof.Holds).Select(proof => proof.Step)));
        return outcome;
    }
}
