using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Filing;

/// <summary>
/// The data items of a declaration: (1) measured masses by month and stream, (2) parted over materials by the registered composition, what it leaves open under an id of its own,
/// (3) registered masses where nothing was measured, such as what a plant sorted out of residual waste.
/// </summary>
internal static class DeclarationItems
{
    public static IReadOnlyList<DeclarationItem> Of(MunicipalLoads own, FilingFacts facts, string municipality)
    {
        var measured = own.Emptyings.GroupBy(one => (Month: own.MonthOf(one), one.Fact.Stream)).SelectMany(group => Parted(Measured(own, [.. group], group.Key.Month, group.Key.Stream, facts, municipality), facts, municipality)).ToList();
        var there = measured.Select(item => (item.Month, item.Stream, item.Separation)).ToHashSet();
        var registered = RegisteredItems.Of(facts, municipality).Where(item => !there.Contains((item.Month, item.Stream, item.Separation)) && !there.Contains((item.Month, item.Stream, Separation.Unknown)));
        return [.. measured.Concat(registered).OrderBy(item => item.Id, StringComparer.Ordinal)];
    }

    // 1.
    private static DeclarationItem Measured(MunicipalLoads own, IReadOnlyList<EmptyingResult> part, string month, string stream, FilingFacts facts, string municipality) => new(
        month, stream, stream, Separations.Of(stream, facts, municipality), Sum(part, one => one.Collected), Sum(part, one => one.Interfering), Sum(part, one => one.Rejected), Sum(part, one => one.Accepted),
        [.. part.GroupBy(one => one.Provenance).OrderBy(group => group.Key).Select(group => new ProvenanceMass(group.Key, Sum(group, one => one.Collected)))], own.Uncertainty(part), null);

    // 2.
    private static IEnumerable<DeclarationItem> Parted(DeclarationItem whole, FilingFacts facts, string municipality)
    {
        var shares = CompositionShares.Of(whole.Stream, municipality, facts);
        if (shares.Count == 0) return [whole];
        var (interfering, rejected, accepted) = (Shared(whole.Interfering, shares), Shared(whole.Rejected, shares), Shared(whole.Accepted, shares));
        return shares.Select((share, index) => whole with
        {
            Material = share.Material,
            Interfering = interfering[index],
            Rejected = rejected[index],
            Accepted = accepted[index],
            Collected = interfering[index] + rejected[index] + accepted[index],
            Provenance = [],
            StandardUncertainty = null,
            Origin = share.Origin,
        }).Where(item => item.Collected != Grams.Zero);
    }

    private static IReadOnlyList<Grams> Shared(Grams whole, IReadOnlyList<CompositionShare> shares) =>
        [.. Apportionment.Of(ApportionmentMethod.LargestRemainder, whole.Value, [.. shares.Select(share => new ExactWeight(share.Material, share.Share))]).Shares.Select(share => new Grams((long)share))];

    private static Grams Sum(IEnumerable<EmptyingResult> part, Func<EmptyingResult, Grams> mass) => Grams.Sum(part.Select(mass));
}
