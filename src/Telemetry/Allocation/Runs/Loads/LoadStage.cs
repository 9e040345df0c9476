using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs.Loads;

/// <summary>Every load of a period judged and brought down to its emptyings.</summary>
/// <param name="Loads">For each standing ticket its load; null where the ticket was withdrawn or belongs to another period.</param>
/// <param name="Emptyings">One a counted emptying, in their order.</param>
internal sealed record LoadStage(LoadResult?[] Loads, EmptyingResult[] Emptyings)
{
    /// <param name="limits">Null for a pack without loads.</param>
    public static LoadStage Of(KnownFacts known, LoadLimits? limits, RunCalendar calendar)
    {
        var (loads, emptyings) = (new LoadResult?[known.Standing.Count], new EmptyingResult[known.TicketOf.Length]);
        if (limits is null) return new(loads, emptyings);
        var assessments = known.Facts.Assessments.ToLookup(one => (one.TicketOwner, one.TicketId));
        var covered = Covered(known);
        for (var ticket = 0; ticket < loads.Length; ticket++)
        {
            if (Judge(ticket, known, covered[ticket], assessments[known.Standing[ticket].Key], limits, calendar) is not { } judged) continue;
            loads[ticket] = judged.Load;
            for (var index = 0; index < judged.Emptyings.Length; index++) emptyings[covered[ticket][index]] = judged.Emptyings[index];
        }

        for (var index = 0; index < emptyings.Length; index++)
            if (known.TicketOf[index] < 0) emptyings[index] = JudgedLoad.Alone(known.Facts.Emptyings[index]);
        return new(loads, emptyings);
    }

    /// <summary>Null where the ticket does not stand in this period.</summary>
    public static JudgedLoad? Judge(int ticket, KnownFacts known, IEnumerable<int> covered, IEnumerable<LoadAssessment> assessments, LoadLimits limits, RunCalendar calendar) =>
        known.Standing[ticket].Now is { } now && calendar.Contains(now.WeighedAt)
            ? JudgedLoad.Of(known.Standing[ticket], [.. covered.Select(index => known.Facts.Emptyings[index])], assessments, limits.Of(now.Stream, calendar.DayOf(now.WeighedAt)))
            : null;

    /// <summary>For each ticket the emptyings it covers, as places among the facts.</summary>
    private static int[][] Covered(KnownFacts known)
    {
        var counts = new int[known.Standing.Count];
        foreach (var ticket in known.TicketOf) if (ticket >= 0) counts[ticket]++;
        int[][] covered = [.. counts.Select(count => new int[count])];
        for (var index = known.TicketOf.Length - 1; index >= 0; index--)
            if (known.TicketOf[index] is >= 0 and var ticket) covered[ticket][--counts[ticket]] = index;
        return covered;
    }
}
