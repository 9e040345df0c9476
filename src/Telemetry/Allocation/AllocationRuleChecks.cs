using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>Checks allocation rules against the registry and names everything that is wrong at once.</summary>
public static class AllocationRuleChecks
{
    public static IReadOnlyList<string> Violations(AllocationRules rules, Registry registry)
    {
        var streams = registry.Streams.Select(stream => stream.Id).ToHashSet(StringComparer.Ordinal);
        var organisations = rules.Organisations.Select(organisation => organisation.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Doubled("organisations", rules.Organisations.Select(organisation => organisation.Id)),
            .. Doubled("streams", rules.Streams.Select(stream => stream.Stream)),
            .. rules.Organisations.SelectMany(OfOrganisation),
            .. rules.Streams.SelectMany(stream => OfStream(stream, streams, organisations)),
            .. DefaultFactorRules.Violations(rules.DefaultFactors ?? []),
            .. OfBand(rules.FactorBand),
        ];
    }

    private static IEnumerable<string> Doubled(string list, IEnumerable<string> ids) =>
        ids.CountBy(id => id, StringComparer.Ordinal).Where(count => count.Value > 1)
            .Select(count => $"{list}: '{count.Key}' occurs {count.Value} times; keep one of them.");

    private static IEnumerable<string> OfOrganisation(ProducerOrganisation organisation)
    {
        if (!Identifier.IsValid(organisation.Id)) yield return $"organisations: id '{organisation.Id}' is not usable; write {Identifier.Grammar}.";
        if (organisation.Id == StreamSplit.OrphanId) yield return $"organisations: id '{organisation.Id}' stands for the orphan line; choose another.";
    }

    private static IEnumerable<string> OfBand(FactorBand? band)
    {
        if (band is { } ends && (ends.LowestPerMille < 0 || ends.HighestPerMille < ends.LowestPerMille))
            yield return $"factorBand: {ends.LowestPerMille} to {ends.HighestPerMille} per mille is no band; write two numbers of 0 or more, the lower one first.";
    }

    private static IEnumerable<string> OfStream(StreamRules rules, HashSet<string> streams, HashSet<string> organisations)
    {
        if (!streams.Contains(rules.Stream)) yield return $"streams: '{rules.Stream}' is not in the registry; add it there or correct the id.";
        if (rules.InterferingLimitPercent is < 0 or > 100)
            yield return FormattableString.Invariant($"streams: '{rules.Stream}' has interferingLimitPercent {rules.InterferingLimitPercent}; write 0 to 100.");
        if (rules.NonPackagingLimitPercent is < 0 or > 100)
            yield return FormattableString.Invariant($"streams: '{rules.Stream}' has nonPackagingLimitPercent {rules.NonPackagingLimitPercent}; write 0 to 100.");
        if (rules.Rate is { EurosPerTonne: < 0 } rate)
            yield return FormattableString.Invariant($"streams: '{rules.Stream}' has eurosPerTonne {rate.EurosPerTonne}; write 0 or more, or leave the rate out when it is unknown.");
        if (rules.Rate is { } paid && !Enum.IsDefined(paid.Basis)) yield return $"streams: '{rules.Stream}' has basis '{paid.Basis}'; write accepted or collected.";
        if (rules.OrphanPlacedOnMarket < Grams.Zero) yield return $"streams: '{rules.Stream}' has orphanPlacedOnMarket {rules.OrphanPlacedOnMarket}; a mass is 0 or more.";
        if (rules.OrphanPlacedOnMarket == Grams.Zero && rules.PlacedOnMarket.Values.All(mass => mass == Grams.Zero))
            yield return $"streams: '{rules.Stream}' has nothing placed on the market by anyone, so nothing could be shared; give one organisation or orphanPlacedOnMarket a mass above 0, or leave the stream out and it stays unallocated.";
        foreach (var (organisation, mass) in rules.PlacedOnMarket.OrderBy(weight => weight.Key, StringComparer.Ordinal))
        {
            if (!organisations.Contains(organisation))
                yield return $"streams: '{rules.Stream}' gives a mass to '{organisation}', which is not in organisations; add it or correct the id.";
            if (mass < Grams.Zero) yield return $"streams: '{rules.Stream}' has {mass} placed on the market by '{organisation}'; a mass is 0 or more.";
        }
    }
}
