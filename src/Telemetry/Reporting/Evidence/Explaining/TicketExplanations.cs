using Telemetry.Allocation.Runs;
using Telemetry.Mass;
using Telemetry.Quality;

namespace Telemetry.Reporting.Evidence.Explaining;

/// <summary>A ticket as it came in, what stands of it after corrections, and how it was judged.</summary>
internal sealed class TicketExplanations(RunResult run, ExplainWords words, ExplainedNumbers numbers)
{
    private readonly Lazy<Dictionary<(string, string), LoadResult>> loads = new(() => run.Loads.ToDictionary(load => (load.Ticket.Owner, load.Ticket.Id)));

    /// <summary>Null where no such ticket counts in the run.</summary>
    public Explanation? Of(string owner, string id)
    {
        if (run.Known.Tickets.FirstOrDefault(fact => fact.Ticket.Owner == owner && fact.Ticket.Id == id) is not { } fact) return null;
        var load = Load(owner, id);
        List<ExplainedDetail> details = [.. OfTicket(fact.Ticket), new(words.Known, ExplainedNumbers.Time(fact.KnownAt))];
        if (load is null) details.Add(new(words.Decision, words.Withdrawn));
        else details.AddRange(OfLoad(load));
        return new(
            "ticket", $"{words.Ticket} {owner}:{id}", details,
            [
                .. run.Known.Corrections.Where(one => one.TicketOwner == owner && one.TicketId == id).OrderBy(one => one.KnownAt).Select(Of),
                .. run.Known.Assessments.Where(one => one.TicketOwner == owner && one.TicketId == id).OrderBy(one => one.KnownAt).Select(Of),
            ]);
    }

    /// <summary>Null where the ticket was withdrawn or belongs to another period.</summary>
    public LoadResult? Load(string owner, string id) => loads.Value.GetValueOrDefault((owner, id));

    private IEnumerable<ExplainedDetail> OfTicket(WeighingTicket ticket) =>
    [
        new(words.Weighed, ExplainedNumbers.Time(ticket.WeighedAt)), new(words.Vehicle, ticket.Vehicle), new(words.Stream, ticket.Stream), new(words.Gross, numbers.Of(ticket.Gross)),
        new(words.Tare, numbers.Of(ticket.Tare)), new(words.Net, numbers.Of(ticket.Net)),
        new(words.Interfering, ticket.Interfering is { } interfering ? numbers.Of(interfering) : words.NotAssessed),
    ];

    private IEnumerable<ExplainedDetail> OfLoad(LoadResult load)
    {
        yield return new(words.Decision, $"{words.Decisions[load.Judgement.Decision]}{(load.Judgement.Assessed ? "" : $" ({words.NotAssessed})")}");
        if (load.Factor is { } factor) yield return new(words.Factor, $"{factor.Numerator}/{factor.Denominator}");
        if (load.Unattributed.Value != 0) yield return new(words.Unattributed, numbers.Of(load.Unattributed));
    }

    private Explanation Of(TicketCorrection correction)
    {
        List<ExplainedDetail> details = [new(words.Reason, correction.Reason), new(words.Actor, correction.Actor), new(words.Known, ExplainedNumbers.Time(correction.KnownAt))];
        if (correction.Objection is { } objection) details.Add(new(words.Objection, objection));
        if (correction.Now is { } now) details.AddRange(OfTicket(now));
        else details.Add(new(words.Instead, words.Withdrawn));
        return new("correction", $"{words.Correction} {correction.Id}", details, []);
    }

    private Explanation Of(LoadAssessment assessment)
    {
        List<ExplainedDetail> details =
        [
            new(words.At, ExplainedNumbers.Time(assessment.AssessedAt)), new(words.Inspector, assessment.Inspector), new(words.Method, words.Methods[assessment.Method]),
            new(words.Interfering, assessment.Interfering is { } interfering ? numbers.Of(interfering) : words.NotAssessed),
        ];
        if (assessment.RejectionReason is { } reason) details.Add(new(words.Reason, reason));
        return new("assessment", $"{words.Assessment} {assessment.Owner}:{assessment.Id}", details, []);
    }
}
