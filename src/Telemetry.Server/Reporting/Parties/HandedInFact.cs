using System.Globalization;
using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Runs;
using Telemetry.Mass;
using Telemetry.Protocol.V1;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Server.Reporting.Parties;

/// <summary>The proposed fact of an objection, from its message.</summary>
internal static class HandedInFact
{
    /// <param name="run">The run that is objected to; a ticket is corrected from how it stands there.</param>
    /// <exception cref="ArgumentException">A field is missing or wrong; the message names it, its value and the remedy.</exception>
    public static ProposedFact Of(ObjectRequest request, RunResult run, string party, Instant now) => request.ProposedCase switch
    {
        ObjectRequest.ProposedOneofCase.Ticket => Ticket(request.Ticket, run),
        ObjectRequest.ProposedOneofCase.Load => Load(request.Load, request.Id, party, now),
        ObjectRequest.ProposedOneofCase.Entry => Entry(request.Entry, request.Actor, now),
        _ => throw new ArgumentException("proposed: nothing is proposed; say what should be known instead, as ticket, load or entry."),
    };

    private static ProposedCorrection Ticket(ProposedTicket proposed, RunResult run)
    {
        if (proposed.Withdrawn) return new(proposed.Owner, proposed.Id, null);
        var standing = run.Loads.Select(load => load.Ticket).FirstOrDefault(ticket => ticket.Owner == proposed.Owner && ticket.Id == proposed.Id)
            ?? throw new ArgumentException($"ticket: '{proposed.Owner}/{proposed.Id}' is not in this run; name a ticket of it.");
        WeighingTicket now = standing with
        {
            Gross = proposed.HasGrossGrams ? new Grams(proposed.GrossGrams) : standing.Gross,
            Tare = proposed.HasTareGrams ? new Grams(proposed.TareGrams) : standing.Tare,
            Interfering = proposed.HasInterferingGrams ? new Grams(proposed.InterferingGrams) : standing.Interfering,
        };
        return new(proposed.Owner, proposed.Id, now);
    }

    private static ProposedAssessment Load(ProposedLoad proposed, string id, string party, Instant now) => new(new LoadAssessment(
        party, id, proposed.TicketOwner, proposed.TicketId, Moment("assessed_at", proposed.AssessedAt), proposed.Method switch
        {
            "visual" => AssessmentMethod.Visual,
            "weighed" => AssessmentMethod.Weighed,
            _ => throw new ArgumentException($"method: '{proposed.Method}' is none; write visual or weighed."),
        },
        proposed.Inspector, proposed.HasInterferingGrams ? new Grams(proposed.InterferingGrams) : null, proposed.HasNonPackagingGrams ? new Grams(proposed.NonPackagingGrams) : null, null, null, [], now));

    private static ProposedEntry Entry(ProposedRegisterEntry proposed, string actor, Instant now) => new(new(
        proposed.Register, proposed.Key, Day("valid_from", proposed.ValidFrom), proposed.ValidTo.Length == 0 ? null : Day("valid_to", proposed.ValidTo), now,
        proposed.Fields.ToDictionary(StringComparer.Ordinal), proposed.Source, actor));

    private static Instant Moment(string field, string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? Instant.From(moment)
            : throw new ArgumentException($"{field}: '{text}' is no time; write it as 2024-10-27T01:00:00Z.");

    private static DateOnly Day(string field, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ArgumentException($"{field}: '{text}' is no day; write it as 2024-10-27.");
}
