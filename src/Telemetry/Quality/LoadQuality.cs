using Telemetry.Allocation;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>Brings the judgement of a load down to its emptyings.</summary>
public static class LoadQuality
{
    public static JudgedTicket Of(ReconciledTicket load, decimal? limitPercent)
    {
        var judgement = AcceptanceGate.Judge(load.Ticket.Net, load.Ticket.Interfering, limitPercent);
        var interfering = Apportionment.LargestRemainder(
            (load.Ticket.Interfering ?? Grams.Zero).Value,
            [.. load.Events.Select(collected => new Weight(collected.Located.Mass.Event.Id, collected.Collected.Value))]);
        var events = load.Events.Select((collected, index) => Judge(collected, new Grams(interfering.Shares[index]), judgement.Decision));
        return new(load, judgement, [.. events]);
    }

    /// <summary>An emptying without a ticket was not assessed and is accepted whole.</summary>
    public static JudgedEvent Unassessed(ReconciledEvent collected) => Judge(collected, Grams.Zero, LoadDecision.Accepted);

    private static JudgedEvent Judge(ReconciledEvent collected, Grams interfering, LoadDecision decision)
    {
        var remainder = collected.Collected - interfering;
        return decision == LoadDecision.Rejected
            ? new(collected, interfering, remainder, Grams.Zero)
            : new(collected, interfering, Grams.Zero, remainder);
    }
}
