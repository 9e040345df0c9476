using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Comparisons;

/// <summary>
/// What a run comes to for each party: the cells of what is booked and of what was measured, added up by everybody they name. Other tables are steps on the way and would count the
/// same grams twice.
/// </summary>
public static class PartyFigures
{
    private static readonly string[] Parties = ["municipality", "organisation", "producer"];

    public static IReadOnlyDictionary<PartyFigure, long> Of(RunResult run)
    {
        var sums = new Dictionary<PartyFigure, long>();
        foreach (var (subject, table, booking) in Subjects(run))
        {
            foreach (var (index, dimension) in table.Dimensions.Index().Where(entry => IsParty(entry.Item, booking)))
            {
                foreach (var cell in table.Cells)
                {
                    var figure = new PartyFigure(subject, table.Unit, dimension, cell.At[index], SideOf(dimension, booking));
                    sums[figure] = sums.GetValueOrDefault(figure) + cell.Value;
                }
            }
        }

        return sums;
    }

    /// <summary>The whole of each subject, whoever it is of.</summary>
    public static IReadOnlyDictionary<(string Subject, TableUnit Unit), long> Totals(RunResult run) =>
        Subjects(run).GroupBy(one => (one.Subject, one.Table.Unit)).ToDictionary(group => group.Key, group => group.Sum(one => one.Table.Total));

    private static IEnumerable<(string Subject, Table Table, PackBooking? Booking)> Subjects(RunResult run)
    {
        foreach (var input in run.Pack.Inputs.Where(input => input.From.StartsWith("measured:", StringComparison.Ordinal)).DistinctBy(input => input.From))
        {
            if (run.Outcome.Tables.TryGetValue(input.Table, out var table)) yield return (input.From, table, null);
        }

        foreach (var booking in run.Pack.Bookings)
        {
            if (run.Outcome.Tables.TryGetValue(booking.Table, out var table)) yield return (booking.Role, table, booking);
        }
    }

    private static bool IsParty(string dimension, PackBooking? booking) => Parties.Contains(dimension, StringComparer.Ordinal) || SideOf(dimension, booking) != PartySide.None;

    private static PartySide SideOf(string dimension, PackBooking? booking) =>
        booking is null ? PartySide.None : booking.Credit == dimension ? PartySide.Receives : booking.Debit == dimension ? PartySide.Gives : PartySide.None;
}
