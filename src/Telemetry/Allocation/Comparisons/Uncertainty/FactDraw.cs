using Telemetry.Allocation.Runs;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Comparisons.Uncertainty;

/// <summary>
/// One world that the facts do not rule out: (1) the net of each ticket about what the scale said, (2) what was found in a load about what was judged, never more than the load,
/// (3) each estimate about itself, never below 0. The ticket's mass stays the mass of its load: estimates change shares within it alone. An error that the estimates of a ticket have
/// in common falls out of their shares and is drawn here as each one's own, so that shares look less certain than they are and never more.
/// </summary>
internal static class FactDraw
{
    public static RunFacts Of(RunFacts facts, DrawSettings settings, Random chance)
    {
        // 1. A correction stands in the place of its ticket and was weighed on its own.
        var tickets = facts.Tickets.Select(fact => fact with { Ticket = Of(fact.Ticket, settings, chance) }).ToList();
        var corrections = facts.Corrections.Select(fact => fact.Now is { } now ? fact with { Now = Of(now, settings, chance) } : fact).ToList();
        var nets = tickets.ToDictionary(fact => (fact.Ticket.Owner, fact.Ticket.Id), fact => fact.Ticket.Net);
        foreach (var correction in corrections.OrderBy(fact => fact.KnownAt).ThenBy(fact => fact.Id, StringComparer.Ordinal))
            nets[(correction.TicketOwner, correction.TicketId)] = correction.Now?.Net ?? Grams.Zero;

        // 2. and 3.
        return facts with
        {
            Tickets = tickets,
            Corrections = corrections,
            Assessments = [.. facts.Assessments.Select(one => Of(one, nets.GetValueOrDefault((one.TicketOwner, one.TicketId)), settings, chance))],
            Emptyings = [.. facts.Emptyings.Select(one => one.Estimate is { } mass ? one with { Estimate = AtLeastZero(StandardNormal.About(mass.Value, one.StandardUncertainty.Value, chance)) } : one)],
        };
    }

    private static WeighingTicket Of(WeighingTicket ticket, DrawSettings settings, Random chance)
    {
        var net = AtLeastZero(StandardNormal.About(ticket.Net.Value, settings.TicketStandardUncertainty, chance));
        Grams? interfering = ticket.Interfering is { } mass ? AtMost(StandardNormal.About(mass.Value, Of(ticket.Net, settings.VisualPerMille), chance), net) : null;
        return ticket with { Gross = ticket.Tare + net, Interfering = interfering };
    }

    private static LoadAssessment Of(LoadAssessment assessment, Grams net, DrawSettings settings, Random chance)
    {
        Grams? interfering = assessment.Interfering is { } mass ? AtMost(StandardNormal.About(mass.Value, Uncertainty(mass), chance), net) : null;
        Grams? others = assessment.NonPackaging is { } rest ? AtMost(StandardNormal.About(rest.Value, Uncertainty(rest), chance), net - (interfering ?? Grams.Zero)) : null;
        return assessment with { Interfering = interfering, NonPackaging = others };

        long Uncertainty(Grams found) => assessment.Method == AssessmentMethod.Weighed ? Of(found, settings.WeighedPerMille) : Of(net, settings.VisualPerMille);
    }

    /// <summary>Rounded up: an uncertainty is never understated.</summary>
    private static long Of(Grams whole, int perMille) => Mass.Uncertainties.Quadrature.Part(whole.Value, perMille, 1_000);

    private static Grams AtLeastZero(long grams) => new(Math.Max(0, grams));

    private static Grams AtMost(long grams, Grams most) => new(Math.Clamp(grams, 0, most.Value));
}
