namespace Telemetry.Allocation.Runs.Restating;

/// <summary>Which tickets cover which emptyings, after some emptyings came again and some tickets changed.</summary>
internal sealed class CoverChanges
{
    private readonly KnownFacts known;
    private readonly TicketChanges tickets;
    private readonly RunCalendar calendar;

    public CoverChanges(KnownFacts known, int[][] covered, TicketChanges tickets, RunCalendar calendar)
    {
        (this.known, this.tickets, this.calendar) = (known, tickets, calendar);
        TicketOf = (int[])known.TicketOf.Clone();
        Covered = [.. covered, .. Enumerable.Repeat<int[]>([], tickets.Standing.Count - covered.Length)];
        Tickets = [.. tickets.Touched];
        foreach (var ticket in Tickets) Emptyings.UnionWith(Covered[ticket]);
    }

    public int[] TicketOf { get; }

    public int[][] Covered { get; }

    /// <summary>Emptyings that came again, by their place.</summary>
    public Dictionary<int, EmptyingFact> Facts { get; } = [];

    /// <summary>Places of tickets to be judged again.</summary>
    public HashSet<int> Tickets { get; }

    /// <summary>Places of emptyings whose result may differ.</summary>
    public HashSet<int> Emptyings { get; } = [];

    /// <summary>False where the emptying was not there before, or would not be there now.</summary>
    public bool Amend(EmptyingFact fact)
    {
        if (PlaceOf(fact) is not { } place) return false;
        (string Owner, string Id)? key = fact is { TicketOwner: { } owner, TicketId: { } id } ? (owner, id) : null;
        if (key is { } away && tickets.IsElsewhere(away)) return false;
        var link = key is { } named ? tickets.PlaceOf(named) : null;
        if (link is { } ticket && (tickets.Standing[ticket].Now is not { } now || !calendar.Contains(now.WeighedAt))) return false;
        if (link is null && !calendar.Contains(fact.At)) return false;
        if (link is null && fact.TicketOwner is not null) fact = fact with { TicketOwner = null, TicketId = null };

        Facts[place] = fact;
        Touch(TicketOf[place]);
        if (TicketOf[place] >= 0) Covered[TicketOf[place]] = [.. Covered[TicketOf[place]].Where(one => one != place)];
        TicketOf[place] = link ?? -1;
        Emptyings.Add(place);
        if (link is not { } to) return true;
        Touch(to);
        Covered[to] = [.. Covered[to].Append(place).Order()];
        return true;
    }

    private void Touch(int ticket)
    {
        if (ticket < 0 || !Tickets.Add(ticket)) return;
        Emptyings.UnionWith(Covered[ticket]);
    }

    private int? PlaceOf(EmptyingFact fact)
    {
        var (low, high) = (0, known.Facts.Emptyings.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = FactKeys.Compare(known.Facts.Emptyings[middle], fact);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }
}
