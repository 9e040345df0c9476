using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Quality.DoubleSampling;

namespace Telemetry.Quality.Warning;

/// <summary>What a report knows of emptyings and loads, as the two-phase estimate takes it.</summary>
public static class ReportedSignals
{
    /// <summary>One emptying with the mass of record. Signals of the container's own sensors are added by whoever has its readings.</summary>
    public static EmptyingSignals Of(EventLine line, RegistryIndex registry)
    {
        var container = registry.Containers[line.Event.Container];
        return new(
            line.Event.Id, container.Id, line.Municipality, container.Route, container.Neighbourhood, line.Stream, line.Event.Midpoint, line.Collected, line.TicketOwner, line.TicketId);
    }

    /// <summary>
    /// The assessments, and for each other ticket that states interfering material the same as a judgement by eye, which is the weakest it can have been.
    /// </summary>
    public static IReadOnlyList<LoadAssessment> Assessments(IEnumerable<TicketLine> tickets, IReadOnlyList<LoadAssessment> assessments)
    {
        var known = assessments.Select(assessment => (assessment.TicketOwner, assessment.TicketId)).ToHashSet();
        var stated = tickets.Select(line => line.Ticket).Where(ticket => ticket.Interfering is not null && !known.Contains((ticket.Owner, ticket.Id)));
        return
        [
            .. assessments,
            .. stated.Select(ticket => new LoadAssessment(
                ticket.Owner, ticket.Id, ticket.Owner, ticket.Id, ticket.WeighedAt, AssessmentMethod.Visual, "not recorded", ticket.Interfering, null, null, null, [], ticket.WeighedAt)),
        ];
    }
}
