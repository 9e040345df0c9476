using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>The accepted mass of one line and its amount, shared over who placed the material on the market.</summary>
internal sealed record StreamSplit(
    Cents? Amount, IReadOnlyList<OrganisationShare> Shares, Grams Orphan, Cents? OrphanAmount, Grams Unallocated, Cents? UnallocatedAmount)
{
    /// <summary>The orphan line takes part under this id, so no producer organisation can bear it.</summary>
    public const string OrphanId = "ORPHAN";

    public static StreamSplit Of(StreamRules? rules, Grams collected, Grams accepted)
    {
        if (rules is null) return new(null, [], Grams.Zero, null, accepted, null);
        Weight[] weights =
        [
            .. rules.PlacedOnMarket.OrderBy(weight => weight.Key, StringComparer.Ordinal).Select(weight => new Weight(weight.Key, weight.Value.Value)),
            new(OrphanId, rules.OrphanPlacedOnMarket.Value),
        ];
        var masses = Apportionment.LargestRemainder(accepted.Value, weights);
        var amount = Amounts.Of(rules.Rate, collected, accepted);
        var amounts = amount is { } total ? Apportionment.LargestRemainder(total.Value, weights) : null;
        var shares = weights[..^1].Select((weight, index) => new OrganisationShare(weight.Id, new Grams(masses.Shares[index]), AmountOf(index)));
        return new(
            amount, [.. shares], new Grams(masses.Shares[^1]), AmountOf(weights.Length - 1), new Grams(masses.Unallocated),
            amounts is null ? null : new Cents(amounts.Unallocated));

        Cents? AmountOf(int index) => amounts is null ? null : new Cents(amounts.Shares[index]);
    }
}
