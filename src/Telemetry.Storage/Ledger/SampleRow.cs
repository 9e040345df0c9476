using System.Text.Json;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>A hand-sorted sample as a row, its heaps with it. Rows are added and never changed.</summary>
public sealed class SampleRow : IFactRow<SampleRow>
{
    public required string Owner { get; init; }

    public required string Id { get; init; }

    public required string Stream { get; init; }

    public required string Municipality { get; init; }

    public required string? Container { get; init; }

    public required string? TicketOwner { get; init; }

    public required string? TicketId { get; init; }

    public required long TakenAtMilliseconds { get; init; }

    public required string Method { get; init; }

    public required string Sorter { get; init; }

    /// <summary>JSON: a list of [name, class, grams], in the order of the sample.</summary>
    public required string Heaps { get; init; }

    /// <summary>When the ledger got to know the sample.</summary>
    public required long KnownAtMilliseconds { get; init; }

    object[] IFactRow<SampleRow>.Key => [Owner, Id];

    public static SampleRow Of(CompositionSample sample) => new()
    {
        Owner = sample.Owner,
        Id = sample.Id,
        Stream = sample.Stream,
        Municipality = sample.Municipality,
        Container = sample.Container,
        TicketOwner = sample.TicketOwner,
        TicketId = sample.TicketId,
        TakenAtMilliseconds = sample.TakenAt.UnixMilliseconds,
        Method = sample.Method,
        Sorter = sample.Sorter,
        Heaps = JsonSerializer.Serialize(sample.Fractions.Select(heap => new object[] { heap.Name, (int)heap.Class, heap.Mass.Value })),
        KnownAtMilliseconds = sample.KnownAt.UnixMilliseconds,
    };

    public CompositionSample ToSample() => new(
        Owner, Id, Stream, Municipality, Container, TicketOwner, TicketId, new Instant(TakenAtMilliseconds), Method, Sorter,
        [.. JsonSerializer.Deserialize<JsonElement[][]>(Heaps)!.Select(heap => new SortedFraction(heap[0].GetString()!, (SortedClass)heap[1].GetInt32(), new Grams(heap[2].GetInt64())))],
        new Instant(KnownAtMilliseconds));

    /// <summary>True when both rows say the same about what was sorted; when it became known does not matter.</summary>
    public bool SaysTheSameAs(SampleRow other) =>
        (Stream, Municipality, Container, TicketOwner, TicketId, TakenAtMilliseconds, Method, Sorter, Heaps)
        == (other.Stream, other.Municipality, other.Container, other.TicketOwner, other.TicketId, other.TakenAtMilliseconds, other.Method, other.Sorter, other.Heaps);
}
