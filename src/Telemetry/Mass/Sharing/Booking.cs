using Telemetry.Quantities;

namespace Telemetry.Mass.Sharing;

/// <summary>Lines that were booked on emptyings. Bookings are added and never changed.</summary>
/// <param name="Sequence">Unique; rises.</param>
/// <param name="KnownAt">From this instant on it counts.</param>
/// <param name="Lines">Grams by emptying, negative where mass is taken back.</param>
public sealed record Booking(int Sequence, Instant KnownAt, IReadOnlyDictionary<string, Grams> Lines);
