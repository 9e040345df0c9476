using Telemetry.Allocation.Steps;

namespace Telemetry.Allocation.RulePacks;

/// <summary>Checks that what a pack books is a table of it, between parties that the table or the pack names.</summary>
internal static class BookingChecks
{
    public static IEnumerable<string> Violations(RulePack pack, PackPlan plan)
    {
        var written = pack.Steps.SelectMany(step => step.Out.Values).ToHashSet(StringComparer.Ordinal);
        foreach (var booking in pack.Bookings)
        {
            var place = $"bookings.{booking.Table}";
            if (booking.Role.Length == 0) yield return $"{place}.role: is empty; write what it is, such as advance or settlement.";
            if (!plan.Tables.TryGetValue(booking.Table, out var table))
            {
                // A table whose step is wrong is told there.
                if (!written.Contains(booking.Table)) yield return $"{place}.table: no table '{booking.Table}'; name an input or what a step writes.";
                continue;
            }

            foreach (var (name, party) in new[] { ("debit", booking.Debit), ("credit", booking.Credit) })
                if (!table.Has(party) && !IsAccount(party))
                    yield return $"{place}.{name}: '{party}' is no dimension of '{booking.Table}', which is {table}; name one of those, or a fixed account in quotes, such as 'scheme'.";
            if (booking.Debit == booking.Credit) yield return $"{place}: '{booking.Debit}' is debit and credit both; a posting is between two.";
        }

        foreach (var (booking, count) in pack.Bookings.CountBy(booking => (booking.Table, booking.Role)))
            if (count > 1) yield return $"bookings.{booking.Table}: is booked {count} times as {booking.Role}; keep one.";
    }

    private static bool IsAccount(string party) => party is ['\'', _, .., '\''];
}
