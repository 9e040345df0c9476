using Telemetry.Quality;

namespace Telemetry.Allocation.Runs.Loads;

/// <summary>Every load of a period judged and brought down to its emptyings.</summary>
/// <param name="Loads">For each standing ticket its load; null where the ticket was withdrawn or belongs to another period.</param>
/// <param name="Covered">For each standing ticket the emptyings it covers, as places among the facts, in rising order.</param>
/// <param name="Emptyings">One a counted emptying, in their order.</param>
internal sealed record LoadStage(LoadResult?[] Loads, int[][] Covered, IReadOnlyList<EmptyingResult> Emptyings, LoadSums Sums)
{
    /// <param name="limits">Null for a pack without loads.</param>
    public static LoadStage Of(KnownFacts known, LoadLimits? limits, RunCalendar calendar)
    {
        var (loads, emptyings, covered) = (new LoadResult?[known.Standing.Count], new EmptyingResult[known.TicketOf.Length], CoveredOf(known));
        if (limits is null) return new(loads, covered, emptyings, default);
        var assessments = known.Facts.Assessments.ToLookup(one => (one.TicketOwner, one.TicketId));
        for (var ticket = 0; ticket < loads.Length; ticket++)
        {
            if (Judge(known.Standing[ticket], known.Facts.Emptyings, covered[ticket], assessments[known.Standing[ticket].Key], limits, calendar) is not { } judged) continue;
            loads[ticket] = judged.Load;
            for (var index = 0; index < judged.Emptyings.Length; index++) emptyings[covered[ticket][index]] = judged.Emptyings[index];
        }

        for (var index = 0; index < emptyings.Length; index++)
            if (known.TicketOf[index] < 0) emptyings[index] = JudgedLoad.Alone(known.Facts.Emptyings[index]);

        var sums = default(LoadSums);
        foreach (var load in loads) sums = sums.With(load, 1);
        for (var index = 0; index < emptyings.Length; index++) sums = sums.With(emptyings[index], known.TicketOf[index] < 0, 1);
        return new(loads, covered, emptyings, sums);
    }

    /// <summary>Null where the ticket does not stand in this period.</summary>
    public static JudgedLoad? Judge(
        StandingTicket ticket, IReadOnlyList<EmptyingFact> emptyings, int[] covered, IEnumerable<LoadAssessment> assessments, LoadLimits limits, RunCalendar calendar)
    {
        if (ticket.Now is not { } now || !calendar.Contains(now.WeighedAt)) return null;
        var facts = new EmptyingFact[covered.Length];
        for (var index = 0; index < facts.Length; index++) facts[index] = emptyings[covered[index]];
        return JudgedLoad.Of(ticket, facts, assessments, limits.Of(now.Stream, calendar.DayOf(now.WeighedAt)));
    }

    private static int[][] CoveredOf(KnownFacts known)
    {
        var counts = new int[known.Standing.Count];
        foreach (var ticket in known.TicketOf)
            if (ticket >= 0) counts[ticket]++;
        int[][] covered = [.. counts.Select(count => new int[count])];
        for (var index = known.TicketOf.Length - 1; index >= 0; index--)
            if (known.TicketOf[index] is >= 0 and var ticket) covered[ticket][--counts[ticket]] = index;
        return covered;
    }
}
