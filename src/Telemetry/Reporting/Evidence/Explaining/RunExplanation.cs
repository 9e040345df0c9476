using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;

namespace Telemetry.Reporting.Evidence.Explaining;

/// <summary>
/// From any kilogram or cent of a run down to the rule with its figures, the cells it was made from, the emptyings with their shares, the tickets and the readings, and up to what
/// was made from it.
/// </summary>
public sealed class RunExplanation
{
    /// <summary>A tree may have so many lines of tables; behind that, a line is named and explained on its own.</summary>
    private const int MostLines = 200;

    private readonly RunTrace trace;
    private readonly ExplainWords words;
    private readonly ExplainedNumbers numbers;
    private readonly TicketExplanations tickets;
    private readonly EmptyingExplanations emptyings;
    private readonly InputExplanations inputs;
    private readonly FigureExplanations figures;
    private int lines;

    private RunExplanation(RunResult run, ReportLanguage language, Func<EmptyingFact, Explanation?>? readings)
    {
        (trace, words, numbers) = (new(run), ExplainWords.Of(language), new(language, run.Pack.Currency));
        tickets = new(run, words, numbers);
        emptyings = new(trace, words, numbers, tickets, readings);
        inputs = new(trace, words, numbers, emptyings);
        figures = new(run, words);
    }

    /// <param name="id">Of a line, an emptying, or a ticket as <c>owner:id</c>.</param>
    /// <param name="readings">What a store at hand has of an emptying; null where there is none.</param>
    /// <returns>Null when the run has nothing of that id.</returns>
    public static Explanation? Of(RunResult run, string id, ReportLanguage language, Func<EmptyingFact, Explanation?>? readings = null) =>
        new RunExplanation(run, language, readings).Of(id);

    private Explanation? Of(string id)
    {
        if (trace.Line(id) is { } line) return Of(line) is var down ? down with { Parts = [.. down.Parts, .. Uses(trace.Uses(line))] } : null;
        var index = trace.Run.Emptyings.Index().Where(one => one.Item.Fact.Id == id).Select(one => one.Index).DefaultIfEmpty(-1).First();
        if (index >= 0) return emptyings.Of(index) is var emptying ? emptying with { Parts = [.. emptying.Parts, .. Uses(trace.CellsOf(index))] } : null;
        return id.Split(':', 2) is [var owner, var number] ? OfTicket(owner, number) : null;
    }

    private Explanation? OfTicket(string owner, string id)
    {
        if (tickets.Of(owner, id) is not { } ticket) return null;
        var covered = trace.Run.Emptyings.Index().Where(one => one.Item.Fact.TicketOwner == owner && one.Item.Fact.TicketId == id).Select(one => one.Index).ToList();
        return ticket with { Parts = [.. ticket.Parts, .. covered.Select(index => emptyings.Of(index) with { Parts = [] }), .. Uses(covered.SelectMany(trace.CellsOf).Distinct())] };
    }

    private Explanation Of(RunLine line)
    {
        lines++;
        List<ExplainedDetail> details = [];
        List<Explanation> parts = [];
        if (trace.StepOf(line.Table) is { } step)
        {
            details.Add(new(words.Rule, $"{words.Of(step.Title)} [{step.Id}]: {figures.Sentence(step)}"));
            details.AddRange(figures.Of(step, trace.DimensionsOf(line.Table), line.At));
            if (Weight(step, line) is { } weight) details.Add(weight);
            foreach (var table in step.In.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Value).Distinct()) parts.AddRange(Below(table, line));
        }
        else if (trace.InputOf(line.Table) is { } input)
        {
            details.Add(new(words.Input, $"{words.Of(input.Title)} ({input.From})"));
            parts.AddRange(inputs.Of(input, line));
        }

        details.AddRange(trace.Run.Postings.Where(posting => posting.Line == line.Id)
            .Select(posting => new ExplainedDetail(words.Booked, $"{posting.Role}: {posting.Debit} → {posting.Credit}, {numbers.Of(posting.Value, posting.Unit)}")));
        return new("line", Title(line), details, parts);
    }

    private IEnumerable<Explanation> Below(string table, RunLine line)
    {
        var found = trace.Agreeing(table, trace.DimensionsOf(line.Table), line.At).ToList();
        foreach (var one in found.Take(InputExplanations.Shown)) yield return lines < MostLines ? Of(one) : new("line", Title(one), [], []);
        var rest = found.Skip(InputExplanations.Shown).ToList();
        if (rest.Count > 0) yield return new("rest", ExplainedNumbers.Fill(words.Rest, rest.Count, numbers.Of(rest.Sum(one => one.Value), rest[0].Unit)), [], []);
    }

    /// <summary>In a share, the claimant's weight among those that stand at the same place.</summary>
    private ExplainedDetail? Weight(PackStep step, RunLine line)
    {
        if (step.Step != "share" || step.With?.GetValueOrDefault("to") is not { } to || !step.In.TryGetValue("key", out var key) || !trace.DimensionsOf(line.Table).Contains(to)) return null;
        var dimensions = trace.DimensionsOf(line.Table);
        var (own, all) = (trace.Agreeing(key, dimensions, line.At).ToList(), trace.Agreeing(key, dimensions, line.At, to).ToList());
        return own.Count == 0 ? null : new(words.Weight, ExplainedNumbers.Fill(words.WeightOf, numbers.Of(own.Sum(one => one.Value), own[0].Unit), numbers.Of(all.Sum(one => one.Value), own[0].Unit)));
    }

    private IEnumerable<Explanation> Uses(IEnumerable<RunLine> used) => used.Take(InputExplanations.Shown).Select(line => new Explanation("use", $"{words.Use} {Title(line)}", [], []));

    private string Title(RunLine line) => $"{line.Id} = {numbers.Of(line.Value, line.Unit)}";
}
