using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Steps;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs.Inputs;

/// <summary>What earlier runs booked under a role, as a table. The coordinates are those of the booked lines; a dimension that the input does not name is added up over.</summary>
internal static class BookedTable
{
    private const string Prefix = "booked:";

    public static bool IsBooked(PackInput input) => input.From.StartsWith(Prefix, StringComparison.Ordinal);

    public static string RoleOf(PackInput input) => input.From[Prefix.Length..];

    /// <param name="plan">Of the pack: it knows the dimensions of the table that the role books.</param>
    /// <param name="booked">That count in the run.</param>
    /// <exception cref="PackRefusedException">The role is not booked by the pack, or its lines do not have what the input asks.</exception>
    public static Table Of(PackInput input, RulePack pack, PackPlan plan, IEnumerable<Posting> booked)
    {
        var role = RoleOf(input);
        var shapes = pack.Bookings.Where(booking => booking.Role == role).Select(booking => KeyValuePair.Create(booking.Table, plan.Tables.GetValueOrDefault(booking.Table)))
            .ToDictionary(table => table.Key, table => table.Value?.Dimensions ?? input.Dimensions, StringComparer.Ordinal);
        return Table.Of(
            input.Table, input.Unit, input.Dimensions,
            booked.Where(posting => posting.Role == role && posting.Unit == input.Unit).Select(posting => new Cell(At(input, shapes, posting), posting.Value)));
    }

    private static Coordinates At(PackInput input, Dictionary<string, IReadOnlyList<string>> shapes, Posting posting)
    {
        var parts = posting.Line.Split('/');
        var dimensions = shapes.GetValueOrDefault(parts[0]) ?? input.Dimensions;
        var places = parts[1..].Zip(dimensions, (value, dimension) => (dimension, value)).ToDictionary(place => place.dimension, place => place.value, StringComparer.Ordinal);
        return places.Count == parts.Length - 1 && input.Dimensions.All(places.ContainsKey)
            ? new Coordinates([.. input.Dimensions.Select(dimension => places[dimension])])
            : throw new PackRefusedException(
                $"inputs.{input.Table}: line '{posting.Line}', booked as {posting.Role} by run {posting.Run}, stands by {string.Join(", ", dimensions)}, not by {string.Join(", ", input.Dimensions)}; read it by dimensions that it has.");
    }
}
