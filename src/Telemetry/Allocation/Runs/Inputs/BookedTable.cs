using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs.Inputs;

/// <summary>What earlier runs booked under a role, as a table: its coordinates are those of the lines that were booked.</summary>
internal static class BookedTable
{
    /// <param name="booked">That count in the run.</param>
    /// <exception cref="ArgumentException">A line has other coordinates than the input has dimensions.</exception>
    public static Table Of(PackInput input, IEnumerable<Posting> booked)
    {
        var role = input.From["booked:".Length..];
        return Table.Of(input.Table, input.Unit, input.Dimensions, booked.Where(posting => posting.Role == role && posting.Unit == input.Unit).Select(posting => new Cell(At(input, posting), posting.Value)));
    }

    private static Coordinates At(PackInput input, Posting posting)
    {
        var values = posting.Line.Split('/')[1..];
        return values.Length == input.Dimensions.Count
            ? new Coordinates(values)
            : throw new ArgumentException(
                $"inputs: '{input.Table}' has the dimensions {string.Join(", ", input.Dimensions)}, and line '{posting.Line}', which was booked as {posting.Role}, has {values.Length}; name every dimension of the booked table, in its order.");
    }
}
