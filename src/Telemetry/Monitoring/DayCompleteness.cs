namespace Telemetry.Monitoring;

/// <summary>
/// The share of the expected readings of a device that arrived on one local day: <see cref="Arrived"/> of <paramref name="Expected"/>. Whole numbers,
/// so that days, weeks and devices can be added up.
/// </summary>
/// <param name="Expected">By the interval and the length of the day, which has 23 or 25 hours when the clock changes; over all containers and quantities.</param>
/// <param name="Missing">How many of them did not come, by the same rule as the gaps; all of a quantity that was not heard that day.</param>
/// <param name="Received">Readings that came, more frequent ones than expected included.</param>
/// <param name="Usable">Those received with status ok, which alone count in calculations.</param>
/// <param name="SharedContainers">How many of the device's containers another device speaks for too; readings of both count here.</param>
public sealed record DayCompleteness(string Device, DateOnly Day, long Expected, long Missing, long Received, long Usable, int SharedContainers = 0)
{
    public long Arrived => Expected - Missing;

    /// <summary>In basis points, 0 to 10,000, rounded down: 10,000 only where nothing is missing. Null where nothing was expected.</summary>
    public long? ShareBasisPoints => Expected == 0 ? null : Arrived * 10_000 / Expected;
}
