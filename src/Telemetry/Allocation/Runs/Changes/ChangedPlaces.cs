namespace Telemetry.Allocation.Runs.Changes;

/// <summary>Which places a load or an emptying speaks of: those that it had in the earlier run and those that it has in the later one.</summary>
internal sealed class ChangedPlaces(RunResult before, RunResult after)
{
    private readonly ILookup<string, (RunResult Run, EmptyingResult Emptying)> covered = new[] { before, after }
        .SelectMany(run => run.Emptyings.Where(emptying => emptying.Fact.TicketId is not null).Select(emptying => (Run: run, Emptying: emptying)))
        .ToLookup(one => $"{one.Emptying.Fact.TicketOwner}\n{one.Emptying.Fact.TicketId}", StringComparer.Ordinal);

    /// <summary>Of everything in its load, and of those emptyings that were in it in one run alone.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> OfTicket(string owner, string id)
    {
        var ofIt = covered[$"{owner}\n{id}"].Select(one => one.Emptying.Fact).ToList();
        var places = Of(ofIt);
        if (ofIt.Count == 0) return new Dictionary<string, IReadOnlySet<string>> { ["ticket"] = Set([$"{owner}:{id}"]) };
        return places;
    }

    public IReadOnlyDictionary<string, IReadOnlySet<string>> OfEmptying(EmptyingFact? was, EmptyingFact? now) => Of([.. new[] { was, now }.OfType<EmptyingFact>()]);

    private Dictionary<string, IReadOnlySet<string>> Of(IReadOnlyList<EmptyingFact> facts)
    {
        var months = facts.SelectMany(MonthsOf).Distinct().ToList();
        return new(StringComparer.Ordinal)
        {
            ["municipality"] = Set(facts.Select(fact => fact.Municipality)),
            ["stream"] = Set(facts.Select(fact => fact.Stream)),
            ["container"] = Set(facts.Select(fact => fact.Container)),
            ["month"] = Set(months.Select(month => month.Month)),
            ["quarter"] = Set(months.Select(month => month.Quarter)),
            ["year"] = Set(months.Select(month => month.Year)),
        };
    }

    /// <summary>In the month of its own time, and of its load where that was weighed in another.</summary>
    private IEnumerable<(string Month, string Quarter, string Year)> MonthsOf(EmptyingFact fact)
    {
        foreach (var run in (RunResult[])[before, after])
        {
            var calendar = run.State?.Calendar ?? new RunCalendar(run.Pack.TimeZone, run.Request.Period);
            var load = fact.TicketId is null ? null : run.Loads.FirstOrDefault(one => one.Ticket.Owner == fact.TicketOwner && one.Ticket.Id == fact.TicketId);
            foreach (var at in (Quantities.Instant[])[fact.At, load?.Ticket.WeighedAt ?? fact.At])
            {
                if (!calendar.Contains(at)) continue;
                var month = calendar.Months[calendar.MonthOf(at)];
                yield return (month.Month, month.Quarter, month.Year);
            }
        }
    }

    private static HashSet<string> Set(IEnumerable<string> values) => values.ToHashSet(StringComparer.Ordinal);
}
