using Telemetry.Allocation.Runs;
using Telemetry.Quantities;

namespace Telemetry.Reporting.Evidence.Explaining;

/// <summary>An emptying: where, when, how heavy and by what, with its ticket and its readings below it.</summary>
/// <param name="readings">Adds what a store at hand has of it; null where there is none.</param>
internal sealed class EmptyingExplanations(
    RunTrace trace, ExplainWords words, ExplainedNumbers numbers, TicketExplanations tickets, Func<EmptyingFact, Explanation?>? readings)
{
    /// <param name="index">Among the emptyings of the run.</param>
    public Explanation Of(int index)
    {
        var one = trace.Run.Emptyings[index];
        var fact = one.Fact;
        var load = trace.LoadOf(index) is { } standing ? tickets.Load(standing.Key.Owner, standing.Key.Id) : null;
        List<ExplainedDetail> details =
        [
            new(words.Container, fact.Container), new(words.Municipality, fact.Municipality), new(words.Stream, fact.Stream), new(words.At, ExplainedNumbers.Time(fact.At)),
            new(words.Estimate, fact.Estimate is { } estimate ? $"{numbers.Of(estimate)}, {words.Provenances[fact.Provenance]}" : words.NotMeasured),
            new(words.Uncertainty, numbers.Of(fact.StandardUncertainty)), new(words.Collected, Collected(one, load)),
            new(words.Judged, one.Assessed ? ExplainedNumbers.Fill(words.JudgedText, numbers.Of(one.Interfering), numbers.Of(one.Rejected), numbers.Of(one.Accepted)) : words.NotAssessed),
            new(words.Readings, fact.Readings ?? words.Stated),
        ];
        List<Explanation> parts = [];
        if (fact is { TicketOwner: { } owner, TicketId: { } id } && tickets.Of(owner, id) is { } ticket) parts.Add(ticket);
        if (readings?.Invoke(fact) is { } measured) parts.Add(measured);
        return new("emptying", $"{words.Emptying} {fact.Id}", details, parts);
    }

    private string Collected(EmptyingResult one, LoadResult? load) => load is null
        ? $"{numbers.Of(one.Collected)}, {words.Provenances[one.Provenance]}"
        : ExplainedNumbers.Fill(words.ShareOfTicket, numbers.Of(one.Collected), numbers.Of(load.Ticket.Net), numbers.Of(one.Fact.Estimate ?? Grams.Zero), numbers.Of(load.Estimates));
}
