using Telemetry.Quantities;

namespace Telemetry.Allocation.Filing;

/// <summary>A proposal with what an officer said of it.</summary>
/// <param name="Handled">By exception id.</param>
/// <param name="Confirmation">Null while nobody confirmed it.</param>
public sealed record StandingDeclaration(DeclarationProposal Proposal, IReadOnlyDictionary<string, FilingEvent> Handled, FilingEvent? Confirmation, DeclarationState State)
{
    public IReadOnlyList<DeclarationException> Open => [.. Proposal.Exceptions.Where(one => !Handled.ContainsKey(one.Id))];

    /// <summary>True where it was confirmed after its last day.</summary>
    public bool IsLate => Confirmation is { } done && Proposal.Deadline is { } deadline && done.KnownAt >= deadline.End;

    /// <summary>As known at an instant, ordered by municipality, period and when they were made.</summary>
    public static IReadOnlyList<StandingDeclaration> Of(IEnumerable<DeclarationProposal> proposals, IEnumerable<FilingEvent> events, Instant now)
    {
        var said = events.Where(one => one.KnownAt <= now).ToLookup(one => one.Proposal, StringComparer.Ordinal);
        return
        [
            .. proposals.Where(one => one.KnownAt <= now).GroupBy(one => (one.Municipality, one.Period.Label))
                .OrderBy(group => group.Key.Municipality, StringComparer.Ordinal).ThenBy(group => group.Key.Label, StringComparer.Ordinal)
                .SelectMany(group => Of([.. group.OrderBy(one => one.KnownAt).ThenBy(one => one.Id, StringComparer.Ordinal)], said, now)),
        ];
    }

    private static IEnumerable<StandingDeclaration> Of(IReadOnlyList<DeclarationProposal> versions, ILookup<string, FilingEvent> said, Instant now) =>
        versions.Select((proposal, version) => Of(proposal, version < versions.Count - 1, [.. said[proposal.Id]], now));

    private static StandingDeclaration Of(DeclarationProposal proposal, bool isSuperseded, IReadOnlyList<FilingEvent> said, Instant now)
    {
        var confirmation = said.FirstOrDefault(one => one.Exception is null);
        var state = confirmation is not null ? DeclarationState.Confirmed
            : isSuperseded ? DeclarationState.Superseded
            : proposal.Deadline is { } deadline && deadline.End <= now ? DeclarationState.Overdue : DeclarationState.Proposed;
        return new(proposal, said.Where(one => one.Exception is not null).ToDictionary(one => one.Exception!, StringComparer.Ordinal), confirmation, state);
    }
}
