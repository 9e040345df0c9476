using System.Numerics;
using Telemetry.Allocation;
using Telemetry.Allocation.Operations;
using Telemetry.Quantities;

namespace Telemetry.Mass.Sharing;

/// <summary>
/// Shares several tickets over several municipalities in grams when it is known only how much each ticket holds and how much each municipality gave
/// together. The fitted table gives the weights; each ticket is shared by largest remainder, so that every ticket is exact and a municipality may be off by
/// less than a gram a ticket.
/// </summary>
public static class MarginalSharing
{
    /// <param name="municipalities">Codes, in the order of the columns.</param>
    /// <param name="seed">For each ticket what the estimates say each municipality gave.</param>
    /// <returns>For each ticket its grams by municipality, in that order.</returns>
    public static IReadOnlyList<IReadOnlyList<Grams>> Of(
        IReadOnlyList<Grams> tickets, IReadOnlyList<string> municipalities, IReadOnlyList<Grams> totals, IReadOnlyList<IReadOnlyList<Grams>> seed)
    {
        var table = ProportionalFitting.Fit([.. seed.Select(Whole)], Whole(tickets), Whole(totals));
        return [.. table.Select((row, ticket) => Share(tickets[ticket], row, municipalities))];
    }

    private static IReadOnlyList<Grams> Share(Grams ticket, IReadOnlyList<Fraction> row, IReadOnlyList<string> municipalities) =>
    [
        .. Apportionment.Of(ApportionmentMethod.LargestRemainder, (BigInteger)ticket.Value, [.. row.Select((cell, column) => new ExactWeight(municipalities[column], cell))])
            .Shares.Select(share => new Grams((long)share)),
    ];

    private static IReadOnlyList<BigInteger> Whole(IReadOnlyList<Grams> masses) => [.. masses.Select(mass => (BigInteger)mass.Value)];
}
