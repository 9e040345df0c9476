using System.Globalization;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs.Inputs;

/// <summary>A field of a register, added up over the entries that hold in the period.</summary>
internal static class RegisterInput
{
    public static Table Of(PackInput input, RunRequest request, IReadOnlyList<RegisterEntry> known)
    {
        var parts = input.From["register:".Length..].Split('/');
        return Table.Of(input.Table, input.Unit, input.Dimensions, Holding(parts[0], request.Period, known)
            .Where(entry => (input.Where ?? new Dictionary<string, string>()).All(where => entry.Fields.GetValueOrDefault(where.Key) == where.Value) && entry.Fields.ContainsKey(parts[1]))
            .Select(entry => new Cell(new Coordinates([.. input.Dimensions.Select(dimension => entry.Fields.GetValueOrDefault(dimension) ?? "ORPHAN")]), long.Parse(entry.Fields[parts[1]], CultureInfo.InvariantCulture))));
    }

    /// <summary>The last known entry of each key that is valid on a day of the period.</summary>
    public static IEnumerable<RegisterEntry> Holding(string register, Quantities.Period period, IEnumerable<RegisterEntry> known) =>
        known.Where(entry => entry.Register == register && entry.ValidFrom <= period.LastDay && (entry.ValidTo is not { } end || end >= period.FirstDay))
            .GroupBy(entry => entry.Key, StringComparer.Ordinal).Select(group => group.MaxBy(entry => entry.KnownAt)!).Where(entry => !entry.Withdrawn);
}
