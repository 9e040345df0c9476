using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs.Postings;

/// <summary>
/// What a run books: (1) every cell of a booked table is a claim between two accounts; (2) what stands booked for the same line is taken off, so that the sum of all postings is what the
/// last run says, unless the steps of the pack did that; (3) a line that is no longer there is taken back. A correction is the new result less the old one on every line, not a fresh split of the difference, which would
/// put single cents elsewhere.
/// </summary>
internal static class RunPostings
{
    /// <param name="booked">That count: see <see cref="Standings.Counts"/>.</param>
    /// <returns>By role and line; lines that do not change have none.</returns>
    /// <exception cref="PackRefusedException">A booking names a table or a dimension that is not there.</exception>
    public static IReadOnlyList<Posting> Of(string run, RulePack pack, RunRequest request, PackOutcome outcome, IReadOnlyList<Posting> booked)
    {
        // 1.
        var claims = new Dictionary<StandingKey, long>();
        foreach (var (key, value) in pack.Bookings.SelectMany(booking => Claims(booking, outcome))) claims[key] = claims.GetValueOrDefault(key) + value;

        // 2. and 3.
        var roles = pack.Bookings.Select(booking => booking.Role).Where(role => !Standings.ReadsBack(pack, role)).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, standing) in Standings.Of(booked.Where(posting => posting.Pack == pack.Id && roles.Contains(posting.Role)))) claims[key] = claims.GetValueOrDefault(key) - standing;
        return
        [
            .. claims.Where(claim => claim.Value != 0).OrderBy(claim => claim.Key)
                .Select(claim => new Posting(
                    run, claim.Key.Role, claim.Key.Debit, claim.Key.Credit, claim.Key.Unit, claim.Value, claim.Key.Line, request.KnownAt, Pack: pack.Id, Period: request.Period.Label)),
        ];
    }

    /// <summary>The opposite of everything a run booked: together they sum to 0 on every line.</summary>
    public static IReadOnlyList<Posting> Reversal(IEnumerable<Posting> booked, string run, Quantities.Instant knownAt) =>
        [.. booked.Select(posting => posting with { Run = run, Value = -posting.Value, KnownAt = knownAt, Reverses = posting.Run })];

    private static IEnumerable<(StandingKey Key, long Value)> Claims(PackBooking booking, PackOutcome outcome)
    {
        if (!outcome.Tables.TryGetValue(booking.Table, out var table))
            throw new PackRefusedException($"bookings: table '{booking.Table}' of role '{booking.Role}' is made by no step; name one of {string.Join(", ", outcome.Tables.Keys.Order(StringComparer.Ordinal))}.");
        var (debit, credit) = (Account(booking.Debit, booking, table), Account(booking.Credit, booking, table));
        foreach (var cell in table.Cells)
            yield return (new(booking.Role, RunLines.IdOf(table, cell.At), debit(cell.At), credit(cell.At), table.Unit), cell.Value);
    }

    private static Func<Coordinates, string> Account(string name, PackBooking booking, Table table)
    {
        if (name is ['\'', .. var account, '\'']) return _ => account;
        var dimension = table.Dimensions.Index().Where(one => one.Item == name).Select(one => (int?)one.Index).FirstOrDefault()
            ?? throw new PackRefusedException($"bookings: '{name}' is no dimension of table '{booking.Table}'; write one of {string.Join(", ", table.Dimensions)}, or an account in quotes such as 'scheme'.");
        return at => at[dimension];
    }
}
