using Telemetry.Allocation.Registers;
using Telemetry.Mass;
using Telemetry.Quality;

namespace Telemetry.Allocation.Runs.Digests;

/// <summary>What a fact says, field by field. When it became known is part of it, because it decides what stands.</summary>
internal static class FactBytes
{
    public static CanonicalBytes Write(CanonicalBytes to, EmptyingFact fact) => to
        .Field("emptying").Field(fact.Id).Field(fact.Container).Field(fact.Municipality).Field(fact.Stream).Field(fact.At.UnixMilliseconds).Field(fact.Estimate?.Value)
        .Field((int)fact.Provenance).Field(fact.StandardUncertainty.Value).Field(fact.TicketOwner).Field(fact.TicketId).Field(fact.Readings).Field(fact.Litres).End();

    public static CanonicalBytes Write(CanonicalBytes to, TicketFact fact) => Write(to.Field("ticket").Field(fact.KnownAt.UnixMilliseconds), fact.Ticket).End();

    public static CanonicalBytes Write(CanonicalBytes to, TicketCorrection fact)
    {
        to.Field("correction").Field(fact.KnownAt.UnixMilliseconds).Field(fact.Id).Field(fact.TicketOwner).Field(fact.TicketId).Field(fact.Reason).Field(fact.Actor).Field(fact.Objection);
        return (fact.Now is { } now ? Write(to, now) : to.Field(null as string)).End();
    }

    public static CanonicalBytes Write(CanonicalBytes to, LoadAssessment fact)
    {
        to.Field("assessment").Field(fact.AssessedAt.UnixMilliseconds).Field(fact.KnownAt.UnixMilliseconds).Field(fact.Owner).Field(fact.Id).Field(fact.TicketOwner).Field(fact.TicketId)
            .Field((int)fact.Method).Field(fact.Inspector).Field(fact.Interfering?.Value).Field(fact.NonPackaging?.Value).Field(fact.RejectionReason).Field(fact.RejectionCost?.Value)
            .Field(fact.Photos.Count);
        foreach (var photo in fact.Photos) to.Field(photo);
        return to.End();
    }

    public static CanonicalBytes Write(CanonicalBytes to, RegisterEntry fact)
    {
        to.Field("entry").Field(fact.Register).Field(fact.Key).Field(fact.ValidFrom).Field(fact.ValidTo).Field(fact.KnownAt.UnixMilliseconds).Field(fact.Source).Field(fact.Actor)
            .Field(fact.Withdrawn ? 1 : 0).Field(fact.Fields.Count);
        foreach (var (name, value) in fact.Fields.OrderBy(field => field.Key, StringComparer.Ordinal)) to.Field(name).Field(value);
        return to.End();
    }

    public static CanonicalBytes Write(CanonicalBytes to, Posting fact) => to
        .Field("posting").Field(fact.Run).Field(fact.Role).Field(fact.Debit).Field(fact.Credit).Field((int)fact.Unit).Field(fact.Value).Field(fact.Line).Field(fact.KnownAt.UnixMilliseconds)
        .Field(fact.Reverses).Field(fact.Pack).Field(fact.Period).End();

    private static CanonicalBytes Write(CanonicalBytes to, WeighingTicket ticket)
    {
        string[] municipalities = [.. ticket.Municipalities.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        to.Field(ticket.Owner).Field(ticket.Id).Field(ticket.Vehicle).Field(ticket.Stream).Field(ticket.WeighedAt.UnixMilliseconds).Field(ticket.Gross.Value).Field(ticket.Tare.Value)
            .Field(ticket.Interfering?.Value).Field(ticket.Route).Field(municipalities.Length);
        foreach (var code in municipalities) to.Field(code);
        return to;
    }
}
