using Telemetry.Mass;

namespace Telemetry.Allocation.Runs;

/// <summary>What counts of a ticket: itself, or what its last correction says it should have said.</summary>
/// <param name="Fact">As it came in.</param>
/// <param name="Now">Null where the last correction says that it should not have been.</param>
/// <param name="Correction">Id of the correction that stands; null for the ticket itself.</param>
internal sealed record StandingTicket(TicketFact Fact, WeighingTicket? Now, string? Correction)
{
    public (string Owner, string Id) Key => (Fact.Ticket.Owner, Fact.Ticket.Id);

    /// <summary>Owner and id with a colon between them, as tables name it.</summary>
    public string Name { get; } = $"{Fact.Ticket.Owner}:{Fact.Ticket.Id}";

    /// <param name="corrections">Of this ticket, all known; of several the one known last counts, of those known at once the last by id.</param>
    public static StandingTicket Of(TicketFact fact, IEnumerable<TicketCorrection> corrections)
    {
        var last = corrections.OrderBy(correction => correction.KnownAt).ThenBy(correction => correction.Id, StringComparer.Ordinal).LastOrDefault();
        return last is null ? new(fact, fact.Ticket, null) : new(fact, last.Now, last.Id);
    }
}
