using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Objections;

/// <summary>What a party has not to pay, and does not get, until objections are decided.</summary>
/// <param name="Gives">Sum of the held lines that it gives.</param>
/// <param name="Receives">Sum of the held lines that it gets.</param>
public sealed record HeldByParty(string Party, TableUnit Unit, long Gives, long Receives, int Lines)
{
    /// <summary>Ordered by party and unit. What all give is what all receive.</summary>
    public static IReadOnlyList<HeldByParty> Of(IEnumerable<HeldAmount> held) =>
    [
        .. held.SelectMany(amount => new[] { (Party: amount.Debit, amount.Unit, Gives: amount.Value, Receives: 0L), (Party: amount.Credit, amount.Unit, Gives: 0L, Receives: amount.Value) })
            .Where(side => side.Party is not null).GroupBy(side => (Party: side.Party!, side.Unit))
            .OrderBy(group => group.Key.Party, StringComparer.Ordinal).ThenBy(group => group.Key.Unit)
            .Select(group => new HeldByParty(group.Key.Party, group.Key.Unit, group.Sum(side => side.Gives), group.Sum(side => side.Receives), group.Count())),
    ];
}
