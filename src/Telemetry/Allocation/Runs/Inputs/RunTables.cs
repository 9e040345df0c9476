using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs.Inputs;

/// <summary>The tables that the steps of a pack start from.</summary>
/// <param name="Measured">By the name of the input.</param>
internal sealed record RunTables(IReadOnlyDictionary<string, MeasuredTable> Measured, IReadOnlyDictionary<string, Table> Others)
{
    public IReadOnlyDictionary<string, Table> All =>
        Measured.Select(table => KeyValuePair.Create(table.Key, table.Value.Table)).Concat(Others).ToDictionary(table => table.Key, table => table.Value, StringComparer.Ordinal);

    /// <exception cref="ArgumentException">An input cannot be filled, or is empty where the pack requires it; the message names it.</exception>
    public static RunTables Of(RulePack pack, RunRequest request, KnownFacts known, IReadOnlyList<EmptyingResult> emptyings, EmptyingPlaces places)
    {
        var groupings = new Dictionary<string, Grouping>(StringComparer.Ordinal);
        var measured = new Dictionary<string, MeasuredTable>(StringComparer.Ordinal);
        var others = new Dictionary<string, Table>(StringComparer.Ordinal);
        foreach (var input in pack.Inputs)
        {
            if (IsMeasured(input)) measured[input.Table] = MeasuredTable.Of(input, emptyings, GroupingOf(input.Dimensions));
            else others[input.Table] = Other(input, request, known.Facts);
        }

        return new(measured, others);

        Grouping GroupingOf(IReadOnlyList<string> dimensions)
        {
            var key = string.Join('/', dimensions);
            return groupings.TryGetValue(key, out var grouping) ? grouping : groupings[key] = Grouping.Of(dimensions, emptyings, known, places);
        }
    }

    public static bool IsMeasured(PackInput input) => input.From.StartsWith("measured:", StringComparison.Ordinal);

    public static Table Other(PackInput input, RunRequest request, RunFacts known)
    {
        var table = input.From.StartsWith("booked:", StringComparison.Ordinal) ? BookedTable.Of(input, known.Booked)
            : input.From.StartsWith("register:", StringComparison.Ordinal) ? RegisterInput.Of(input, request, known.Registers)
            : throw new ArgumentException($"inputs: '{input.Table}' comes from '{input.From}'; write measured:, booked: or register: with what is meant.");
        return input.Required && table.Cells.Count == 0
            ? throw new ArgumentException($"inputs: '{input.Table}' ({input.From}) has nothing for {request.Period} as known at {request.KnownAt}; hand it in, or make the input optional in the pack.")
            : table;
    }
}
