using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Runs;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Filing;

/// <summary>Finds what an officer should look at, so that the rest can be confirmed unseen.</summary>
internal static class DeclarationExceptions
{
    /// <summary>Ordered by kind and subject, each once.</summary>
    public static IReadOnlyList<DeclarationException> Of(MunicipalLoads own, FilingFacts facts, string municipality, IReadOnlyList<DeclarationItem> items, FilingSettings settings) =>
    [
        .. OfLoads(own).Concat(OfEmptyings(own)).Concat(OfContainers(own, facts, municipality)).Concat(OfItems(items, facts, municipality))
            .Concat(Changes(DeclarationExceptionKind.ChangedFromBefore, own, facts.Before, municipality, settings))
            .Concat(Changes(DeclarationExceptionKind.ChangedFromLastYear, own, facts.LastYear, municipality, settings))
            .Concat(facts.Objections.Where(one => Touches(one, facts, municipality)).Select(one => new DeclarationException(DeclarationExceptionKind.ContestedLine, one.Objection.Id, one.Objection.Value)))
            .DistinctBy(one => one.Id, StringComparer.Ordinal).OrderBy(one => one.Kind).ThenBy(one => one.Subject, StringComparer.Ordinal),
    ];

    private static IEnumerable<DeclarationException> OfLoads(MunicipalLoads own)
    {
        foreach (var (load, emptyings) in own.Loads())
        {
            var ticket = $"{load.Ticket.Owner}/{load.Ticket.Id}";
            if (load.Judgement.Decision == LoadDecision.Rejected) yield return new(DeclarationExceptionKind.RejectedLoad, ticket, emptyings.Sum(one => one.Rejected.Value + one.Interfering.Value));
            if (load.IsFlagged) yield return new(DeclarationExceptionKind.FlaggedFactor, ticket, load.Factor?.PerMille);
        }
    }

    private static IEnumerable<DeclarationException> OfEmptyings(MunicipalLoads own) =>
        own.Emptyings.Where(one => !own.HasLoad(one)).GroupBy(one => (one.Fact.Stream, Month: own.MonthOf(one)))
            .Select(group => new DeclarationException(DeclarationExceptionKind.MissingTicket, $"{group.Key.Stream}/{group.Key.Month}", group.Sum(one => one.Collected.Value), group.Count()));

    private static IEnumerable<DeclarationException> OfContainers(MunicipalLoads own, FilingFacts facts, string municipality)
    {
        var now = own.Emptyings.Select(one => one.Fact.Container).ToHashSet(StringComparer.Ordinal);
        return (facts.Before?.Emptyings ?? []).Where(one => one.Fact.Municipality == municipality).Select(one => one.Fact.Container).Distinct(StringComparer.Ordinal)
            .Where(container => !now.Contains(container)).Select(container => new DeclarationException(DeclarationExceptionKind.SilentContainer, container));
    }

    private static IEnumerable<DeclarationException> OfItems(IReadOnlyList<DeclarationItem> items, FilingFacts facts, string municipality)
    {
        foreach (var stream in items.Where(item => item.Separation == Separation.Unknown).GroupBy(item => item.Stream, StringComparer.Ordinal))
            yield return new(DeclarationExceptionKind.UnknownSeparation, stream.Key, stream.Sum(item => item.Collected.Value));
        var measured = items.GroupBy(item => (item.Month, item.Stream, item.Separation)).ToDictionary(group => group.Key, group => group.Sum(item => item.Accepted.Value));
        foreach (var said in RegisteredItems.Of(facts, municipality).GroupBy(item => (item.Month, item.Stream, item.Separation)))
        {
            var mass = said.Sum(item => item.Accepted.Value);
            var key = measured.ContainsKey(said.Key) ? said.Key : said.Key with { Separation = Separation.Unknown };
            if (measured.TryGetValue(key, out var value) && value != mass) yield return new(DeclarationExceptionKind.RegisteredOtherwise, $"{said.Key.Month}/{said.Key.Stream}", value, mass);
        }
    }

    private static IEnumerable<DeclarationException> Changes(DeclarationExceptionKind kind, MunicipalLoads own, RunResult? other, string municipality, FilingSettings settings)
    {
        if (other is null) yield break;
        var (now, then) = (own.ByStream(), new MunicipalLoads(other, municipality).ByStream());
        if (then.Count == 0) yield break;
        foreach (var stream in now.Keys.Union(then.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (value, reference) = (now.GetValueOrDefault(stream), then.GetValueOrDefault(stream));
            if (Int128.Abs((Int128)value - reference) * 100 > (Int128)settings.ChangePercent * reference) yield return new(kind, stream, value, reference);
        }
    }

    private static bool Touches(StandingObjection one, FilingFacts facts, string municipality) =>
        one.State == ObjectionState.Open && one.Objection.Period.Start < facts.Run.Request.Period.End && facts.Run.Request.Period.Start < one.Objection.Period.End
        && (one.Objection.Party == municipality || one.Objection.Line.Split('/').Contains(municipality, StringComparer.Ordinal));
}
