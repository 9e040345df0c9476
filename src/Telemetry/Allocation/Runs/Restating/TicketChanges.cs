using System.Collections.Frozen;
using Telemetry.Allocation.Runs.Digests;

namespace Telemetry.Allocation.Runs.Restating;

/// <summary>Tickets as they stand after more tickets and corrections became known. Tickets keep their places; new ones stand behind them.</summary>
internal sealed class TicketChanges
{
    private readonly FrozenSet<string> streams;
    private readonly RunCalendar calendar;
    private readonly ILookup<(string Owner, string Id), TicketCorrection> corrections;
    private readonly IReadOnlyDictionary<(string Owner, string Id), int> places;
    private readonly Dictionary<(string Owner, string Id), int> newPlaces = [];
    private readonly HashSet<(string Owner, string Id)> elsewhere = [];
    private readonly int earlier;

    public TicketChanges(KnownFacts known, RunCalendar calendar, FrozenSet<string> streams, IEnumerable<TicketCorrection> corrections)
    {
        (this.calendar, this.streams) = (calendar, streams);
        this.corrections = corrections.ToLookup(one => (one.TicketOwner, one.TicketId));
        (Standing, Order, earlier) = ([.. known.Standing], [.. known.Order], known.Standing.Count);
        places = known.Places;
    }

    public List<StandingTicket> Standing { get; }

    /// <summary>Places in the order of owner and id.</summary>
    public List<int> Order { get; }

    /// <summary>Places of tickets that something became known of.</summary>
    public HashSet<int> Touched { get; } = [];

    public int? PlaceOf((string Owner, string Id) key) => newPlaces.TryGetValue(key, out var place) || places.TryGetValue(key, out place) ? place : null;

    /// <summary>True for a new ticket that stands in another period, and takes its emptyings there.</summary>
    public bool IsElsewhere((string Owner, string Id) key) => elsewhere.Contains(key);

    /// <exception cref="ArgumentException">Another ticket has its key and says something else.</exception>
    public void Add(TicketFact fact)
    {
        var ticket = StandingTicket.Of(fact, corrections[(fact.Ticket.Owner, fact.Ticket.Id)]);
        if (PlaceOf(ticket.Key) is { } place)
        {
            var bytes = new CanonicalBytes();
            if (FactBytes.Write(bytes, Standing[place].Fact).TakeText() != FactBytes.Write(bytes, fact).TakeText()) throw FactKeys.Doubled("tickets", ticket.Name);
            return;
        }

        if (ticket.Now is not null && !Stands(ticket)) elsewhere.Add(ticket.Key);
        if (!CountedEmptyings.IsOf(fact.Ticket, streams, calendar) && !Stands(ticket)) return;
        newPlaces.Add(ticket.Key, Standing.Count);
        Touched.Add(Standing.Count);
        var key = KnownFacts.KeyOf(fact);
        var (low, high) = (0, Order.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(KnownFacts.KeyOf(Standing[Order[middle]].Fact), key) < 0) low = middle + 1;
            else high = middle;
        }

        Order.Insert(low, Standing.Count);
        Standing.Add(ticket);
    }

    public void Correct(TicketCorrection correction)
    {
        if (PlaceOf((correction.TicketOwner, correction.TicketId)) is not { } place) return;
        Standing[place] = StandingTicket.Of(Standing[place].Fact, corrections[Standing[place].Key]);
        Touched.Add(place);
    }

    public void Touch((string Owner, string Id) key)
    {
        if (PlaceOf(key) is { } place) Touched.Add(place);
    }

    /// <summary>False where a correction moves a ticket that has emptyings, or may have, into the period or out of it.</summary>
    /// <param name="before">The emptyings of each ticket that was there before.</param>
    public bool KeepsPeriod(IReadOnlyList<int[]> before, IReadOnlyList<StandingTicket> was) =>
        Touched.Where(place => place < earlier).All(place => before[place].Length == 0 ? Stands(was[place]) == Stands(Standing[place]) : Stands(Standing[place]));

    private bool Stands(StandingTicket ticket) => ticket.Now is { } now && CountedEmptyings.IsOf(now, streams, calendar);
}
