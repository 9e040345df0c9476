using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>
/// One emptying (lediging) of one container, known as an interval: full was seen at its start and empty at its end, and nothing in
/// between was measured.
/// </summary>
/// <param name="Id">Container and first empty time; the same readings give the same id, in whatever order they came in.</param>
/// <param name="Evidence">The quantity that fell; <paramref name="Before"/> and <paramref name="After"/> are in its unit.</param>
/// <param name="Before">Median of the readings just before the fall.</param>
/// <param name="After">Median of the readings just after the fall, lower than <paramref name="Before"/>.</param>
/// <param name="ConfidencePercent">5 to 99; grows with the number of readings and the size of the fall, shrinks in a gap.</param>
/// <param name="EvidenceDigest">First 16 hexadecimal digits of the SHA-256 of the readings used.</param>
/// <param name="Kind">Full, partial, or a swap.</param>
/// <param name="Signals">What speaks for it; none where a person added it.</param>
public sealed record CollectionEvent(
    string Id, string Container, Quantity Evidence, Instant LastFull, Instant FirstEmpty, long Before, long After, int ConfidencePercent, string EvidenceDigest,
    EventKind Kind = EventKind.FullEmptying, EventSignals Signals = EventSignals.LevelFall)
{
    /// <summary>The middle of the interval, which decides the period and the load; rounded down to a millisecond.</summary>
    public Instant Midpoint => new(LastFull.UnixMilliseconds + ((FirstEmpty.UnixMilliseconds - LastFull.UnixMilliseconds) / 2));

    /// <summary>How far the value fell, in the unit of <see cref="Evidence"/>, greater than 0.</summary>
    public long Drop => Before - After;
}
