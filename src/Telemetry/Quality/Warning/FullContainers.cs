using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Quality.Warning;

/// <summary>
/// The containers that stand so high that they are likely to be emptied next, with their mass as their own sensor tells it: what there is without a forecast or a
/// pick list. It knows nothing of what is thrown in overnight.
/// </summary>
public static class FullContainers
{
    /// <summary>An older reading says nothing of now.</summary>
    public static readonly TimeSpan OldestReading = TimeSpan.FromDays(2);

    // What like containers differ by in density: assumed as the simulator has it; an error of the stream's density drops out of a share.
    private const double LevelUncertainty = 0.15;
    private const double ScaleUncertainty = 0.02;

    /// <param name="readings">By container, in any order.</param>
    /// <param name="from">Level from which a container is likely to be emptied, 0 to 10,000.</param>
    public static IReadOnlyList<ExpectedFilling> At(
        RegistryIndex registry, IReadOnlyDictionary<string, IReadOnlyList<Reading>> readings, Instant at, BasisPoints from) =>
    [
        .. registry.Containers.Values.OrderBy(container => container.Id, StringComparer.Ordinal)
            .Select(container => Of(container, registry.Streams[container.Stream], readings.GetValueOrDefault(container.Id, []), at, from)).OfType<ExpectedFilling>(),
    ];

    private static ExpectedFilling? Of(Container container, MaterialStream stream, IReadOnlyList<Reading> readings, Instant at, BasisPoints from)
    {
        var whole = (Int128)container.CapacityLitres * stream.GramsPerLitre;
        if (Latest(readings, Quantity.ContentMass, at) is { } mass)
            return mass * BasisPoints.Whole >= whole * from.Value ? new(container.Id, new Grams(Math.Max(0, mass)), mass * ScaleUncertainty, 1, null) : null;
        if (Latest(readings, Quantity.FillLevel, at) is not { } level || level < from.Value) return null;
        var grams = HalfAwayFromZero.Divide(whole * level, BasisPoints.Whole);
        return new(container.Id, new Grams(grams), grams * LevelUncertainty, 1, null);
    }

    // The median of the last three outvotes a single spike.
    private static long? Latest(IReadOnlyList<Reading> readings, Quantity quantity, Instant at)
    {
        long[] last =
        [
            .. readings.Where(reading => reading.Quantity == quantity && reading.Status == ReadingStatus.Ok && reading.MeasuredAt < at && reading.MeasuredAt >= at - OldestReading)
                .OrderByDescending(reading => reading.MeasuredAt).Take(3).Select(reading => reading.Value).Order(),
        ];
        return last.Length == 0 ? null : last[last.Length / 2];
    }
}
