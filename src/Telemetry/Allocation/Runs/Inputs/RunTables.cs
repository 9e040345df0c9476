using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Steps;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs.Inputs;

/// <summary>The tables that the steps of a pack start from.</summary>
/// <param name="Measured">By the name of the input.</param>
internal sealed record RunTables(IReadOnlyDictionary<string, MeasuredTable> Measured, IReadOnlyDictionary<string, Table> Others)
{
    public IReadOnlyDictionary<string, Table> All =>
        Measured.Select(table => KeyValuePair.Create(table.Key, table.Value.Table)).Concat(Others).ToDictionary(table => table.Key, table => table.Value, StringComparer.Ordinal);

    /// <exception cref="PackRefusedException">An input cannot be filled, or is empty where the pack requires it; the message names it.</exception>
    public static RunTables Of(RulePack pack, RunRequest request, KnownFacts known, IReadOnlyList<EmptyingResult> emptyings, EmptyingPlaces places, RegisterBook book)
    {
        var groupings = new Dictionary<string, Grouping>(StringComparer.Ordinal);
        var measured = new Dictionary<string, MeasuredTable>(StringComparer.Ordinal);
        var others = new Dictionary<string, Table>(StringComparer.Ordinal);
        var plan = PackPlan.Of(pack);
        foreach (var input in pack.Inputs)
        {
            if (IsMeasured(input)) measured[input.Table] = MeasuredTable.Of(input, emptyings, GroupingOf(input.Dimensions));
            else others[input.Table] = Other(input, pack, plan, request, known.Facts, book);
        }

        return new(measured, others);

        Grouping GroupingOf(IReadOnlyList<string> dimensions)
        {
            var key = string.Join('/', dimensions);
            return groupings.TryGetValue(key, out var grouping) ? grouping : groupings[key] = Grouping.Of(dimensions, emptyings, known, places);
        }
    }

    public static bool IsMeasured(PackInput input) => input.From.StartsWith("measured:", StringComparison.Ordinal);

    private static Table Other(PackInput input, RulePack pack, PackPlan plan, RunRequest request, RunFacts known, RegisterBook book)
    {
        var table = BookedTable.IsBooked(input) ? BookedTable.Of(input, pack, plan, known.Booked)
            : RegisterTables.IsRegister(input) ? RegisterTables.Of(input, book, request.Period, request.KnownAt)
            : throw new PackRefusedException($"inputs.{input.Table}: comes from '{input.From}'; write measured:, booked: or register: with what is meant.");
        return Filled(table, input, request);
    }

    /// <exception cref="PackRefusedException">The table is empty and the pack requires it.</exception>
    public static Table Filled(Table table, PackInput input, RunRequest request) => input.Required && table.Cells.Count == 0
        ? throw new PackRefusedException($"inputs.{input.Table}: {input.From} has nothing for {request.Period} as known at {request.KnownAt}; hand it in, or make the input optional in the pack.")
        : table;
}
