using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>A weighing ticket as a row. Rows are added and never changed.</summary>
public sealed class TicketRow : IFactRow<TicketRow>
{
    public required string Owner { get; init; }

    public required string Id { get; init; }

    public required string Vehicle { get; init; }

    public required string Stream { get; init; }

    /// <summary>Codes with a blank between them, in the order of the ticket.</summary>
    public required string Municipalities { get; init; }

    public required long WeighedAtMilliseconds { get; init; }

    public required long GrossGrams { get; init; }

    public required long TareGrams { get; init; }

    public required long? InterferingGrams { get; init; }

    /// <summary>Null when the load is not limited to one route, and in every row from before routes were known.</summary>
    public string? Route { get; init; }

    /// <summary>When the ledger got to know the ticket.</summary>
    public required long KnownAtMilliseconds { get; init; }

    object[] IFactRow<TicketRow>.Key => [Owner, Id];

    public static TicketRow Of(WeighingTicket ticket, Instant knownAt) => new()
    {
        Owner = ticket.Owner,
        Id = ticket.Id,
        Vehicle = ticket.Vehicle,
        Stream = ticket.Stream,
        Municipalities = string.Join(' ', ticket.Municipalities),
        WeighedAtMilliseconds = ticket.WeighedAt.UnixMilliseconds,
        GrossGrams = ticket.Gross.Value,
        TareGrams = ticket.Tare.Value,
        InterferingGrams = ticket.Interfering?.Value,
        Route = ticket.Route,
        KnownAtMilliseconds = knownAt.UnixMilliseconds,
    };

    public WeighingTicket ToTicket() => new(
        Owner, Id, Vehicle, Stream, Municipalities.Split(' ', StringSplitOptions.RemoveEmptyEntries), new Instant(WeighedAtMilliseconds),
        new Grams(GrossGrams), new Grams(TareGrams), InterferingGrams is { } grams ? new Grams(grams) : null, Route);

    /// <summary>True when both rows say the same about the load; when it became known does not matter.</summary>
    public bool SaysTheSameAs(TicketRow other) =>
        (Vehicle, Stream, Municipalities, WeighedAtMilliseconds, GrossGrams, TareGrams, InterferingGrams, Route)
        == (other.Vehicle, other.Stream, other.Municipalities, other.WeighedAtMilliseconds, other.GrossGrams, other.TareGrams, other.InterferingGrams, other.Route);
}
