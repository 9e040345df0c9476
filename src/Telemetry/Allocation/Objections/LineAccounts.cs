using Telemetry.Allocation.Runs;

namespace Telemetry.Allocation.Objections;

/// <summary>Between whom a line is booked, by the pack: also where a run books nothing of it because nothing changed.</summary>
public static class LineAccounts
{
    /// <summary>Both null where the line's table is not booked.</summary>
    public static (string? Debit, string? Credit) Of(RunLine line, RunResult run)
    {
        if (run.Pack.Bookings.FirstOrDefault(booking => booking.Table == line.Table) is not { } booking || !run.Outcome.Tables.TryGetValue(line.Table, out var table)) return (null, null);
        return (Account(booking.Debit), Account(booking.Credit));

        string Account(string name) => name is ['\'', .. var account, '\''] ? account : line.At[table.Dimensions.Index().First(one => one.Item == name).Index];
    }
}
