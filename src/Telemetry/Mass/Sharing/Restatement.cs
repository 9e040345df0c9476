using Telemetry.Quantities;

namespace Telemetry.Mass.Sharing;

/// <summary>
/// Corrects what was booked by booking more. A correction is the new result less the old one on every line, not a fresh split of the difference, which
/// would put single grams elsewhere.
/// </summary>
public static class Restatement
{
    /// <summary>What has to be booked so that the state becomes <paramref name="now"/>; lines that do not change are left at 0.</summary>
    public static IReadOnlyDictionary<string, Grams> Correction(IReadOnlyDictionary<string, Grams> booked, IReadOnlyDictionary<string, Grams> now) =>
        booked.Keys.Union(now.Keys, StringComparer.Ordinal).ToDictionary(id => id, id => now.GetValueOrDefault(id) - booked.GetValueOrDefault(id), StringComparer.Ordinal);

    /// <summary>The negative of a booking: the two sum to 0 on every line.</summary>
    public static IReadOnlyDictionary<string, Grams> Reversal(Booking booking) =>
        booking.Lines.ToDictionary(line => line.Key, line => -line.Value, StringComparer.Ordinal);

    /// <summary>The sum of all bookings known by then; empty before the first.</summary>
    public static IReadOnlyDictionary<string, Grams> StateAt(IEnumerable<Booking> bookings, Instant at) =>
        bookings.Where(booking => booking.KnownAt <= at).SelectMany(booking => booking.Lines).GroupBy(line => line.Key, StringComparer.Ordinal)
            .ToDictionary(line => line.Key, line => Grams.Sum(line.Select(entry => entry.Value)), StringComparer.Ordinal);
}
