using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Comparisons.Keys;

/// <summary>A measured table with its total at every place kept and shared over the municipalities anew, by largest remainder.</summary>
internal static class KeyedTable
{
    /// <summary>Over whom a key shares what was measured.</summary>
    public const string Claimant = "municipality";

    /// <param name="weights">By the dimensions of the measured table. A municipality without a weight gets 0; what nobody has a weight for stands under ORPHAN.</param>
    public static Table Of(Table measured, Table weights)
    {
        var who = Projection.Position(measured.Dimensions, Claimant);
        var place = Projection.Of(measured.Dimensions, measured.Dimensions.Where(dimension => dimension != Claimant));
        var claims = weights.Cells.ToLookup(cell => place.Of(cell.At), cell => new Weight(cell.At[who], cell.Value));
        return Table.Of(
            measured.Name, measured.Unit, measured.Dimensions,
            measured.Cells.GroupBy(cell => place.Of(cell.At)).SelectMany(group => Shares([.. group], claims[group.Key], who)));
    }

    private static IEnumerable<Cell> Shares(IReadOnlyList<Cell> cells, IEnumerable<Weight> claims, int who)
    {
        List<Weight> weights = [.. claims];
        weights.AddRange(cells.Select(cell => cell.At[who]).Except(weights.Select(weight => weight.Id), StringComparer.Ordinal).Select(id => new Weight(id, 0)).ToList());
        var apportioned = Apportionment.LargestRemainder(cells.Sum(cell => cell.Value), weights);
        foreach (var (weight, share) in weights.Zip(apportioned.Shares)) yield return new(At(weight.Id), share);
        if (apportioned.Unallocated != 0) yield return new(At(RegisterTables.Orphan), apportioned.Unallocated);

        Coordinates At(string id)
        {
            string[] values = [.. cells[0].At.Values];
            values[who] = id;
            return new(values);
        }
    }
}
