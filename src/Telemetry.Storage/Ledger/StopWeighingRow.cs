using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>A weighing on the truck as a row. Rows are added and never changed.</summary>
public sealed class StopWeighingRow : IFactRow<StopWeighingRow>
{
    public required string Owner { get; init; }

    public required string Vehicle { get; init; }

    public required long Sequence { get; init; }

    public required string Stream { get; init; }

    public required long WeighedAtMilliseconds { get; init; }

    public required long FullGrams { get; init; }

    public required long EmptyGrams { get; init; }

    /// <summary>With <see cref="LongitudeMicrodegrees"/> where the truck stood; both null where it did not know.</summary>
    public int? LatitudeMicrodegrees { get; init; }

    public int? LongitudeMicrodegrees { get; init; }

    /// <summary>When the ledger got to know the weighing.</summary>
    public required long KnownAtMilliseconds { get; init; }

    object[] IFactRow<StopWeighingRow>.Key => [Owner, Vehicle, Sequence];

    public static StopWeighingRow Of(StopWeighing weighing, Instant knownAt) => new()
    {
        Owner = weighing.Owner,
        Vehicle = weighing.Vehicle,
        Sequence = weighing.Sequence,
        Stream = weighing.Stream,
        WeighedAtMilliseconds = weighing.WeighedAt.UnixMilliseconds,
        FullGrams = weighing.Full.Value,
        EmptyGrams = weighing.Empty.Value,
        LatitudeMicrodegrees = weighing.Position?.LatitudeMicrodegrees,
        LongitudeMicrodegrees = weighing.Position?.LongitudeMicrodegrees,
        KnownAtMilliseconds = knownAt.UnixMilliseconds,
    };

    public StopWeighing ToWeighing() => new(
        Owner, Vehicle, Sequence, Stream, new Instant(WeighedAtMilliseconds), new Grams(FullGrams), new Grams(EmptyGrams),
        LatitudeMicrodegrees is { } latitude && LongitudeMicrodegrees is { } longitude ? new Position(latitude, longitude) : null);

    /// <summary>True when both rows say the same; when it became known does not matter.</summary>
    public bool SaysTheSameAs(StopWeighingRow other) => ToWeighing() == other.ToWeighing();
}
