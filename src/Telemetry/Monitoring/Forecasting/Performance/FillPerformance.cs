using Telemetry.Quantities;

namespace Telemetry.Monitoring.Forecasting.Performance;

/// <summary>
/// How full containers were when they were emptied, how long they overflowed, and how many emptyings a stated schedule would have made more. All
/// fields are sums, so that containers add up to routes and municipalities, and every share is a ratio of sums.
/// </summary>
/// <param name="Group">container, route or municipality.</param>
/// <param name="Id">Of the container, route or municipality.</param>
/// <param name="Containers">How many containers the sums are of.</param>
/// <param name="Emptyings">Detected in the window.</param>
/// <param name="Levelled">Emptyings whose level before is known; the others count in no share.</param>
/// <param name="OfferedLitres">Capacity of the containers at those emptyings, in litres.</param>
/// <param name="FilledPointLitres">Level before times capacity, in basis points times litres.</param>
/// <param name="DeviationPointLitres">Distance from the target, whichever way, times capacity.</param>
/// <param name="OverflowTime">At or above full.</param>
/// <param name="WatchedTime">In which the level is known.</param>
/// <param name="MissingTime">In which it is not; nobody knows how much of it was overflow.</param>
/// <param name="Scheduled">Rounds of the stated schedule on days on which the container was watched; null where none of the containers has a schedule.</param>
/// <param name="ScheduledUnwatched">Rounds on days without a level: they are left out, because an emptying on them would not have been seen.</param>
/// <param name="ScheduledEmptyings">Emptyings of the containers that have a schedule.</param>
public sealed record FillPerformance(
    string Group, string Id, int Containers, long Emptyings, long Levelled, Int128 OfferedLitres, Int128 FilledPointLitres, Int128 DeviationPointLitres,
    TimeSpan OverflowTime, TimeSpan WatchedTime, TimeSpan MissingTime, long? Scheduled, long ScheduledUnwatched, long ScheduledEmptyings)
{
    /// <summary>Fill level at emptying, in basis points; null when none is known.</summary>
    public long? FillAtEmptying => OfferedLitres == 0 ? null : HalfAwayFromZero.Divide(FilledPointLitres, OfferedLitres);

    /// <summary>How far it was from the target on average, whichever way, in basis points.</summary>
    public long? MeanDeviation => OfferedLitres == 0 ? null : HalfAwayFromZero.Divide(DeviationPointLitres, OfferedLitres);

    /// <summary>Emptyings that the schedule would have made and that did not happen; negative where more were made than the schedule has.</summary>
    public long? Avoided => Scheduled - ScheduledEmptyings;

    /// <summary>Null when nothing is known of the time.</summary>
    public decimal? OverflowHours => WatchedTime == TimeSpan.Zero ? null : Hours(OverflowTime);

    public decimal WatchedHours => Hours(WatchedTime);

    public decimal MissingHours => Hours(MissingTime);

    public static FillPerformance Sum(string group, string id, IReadOnlyCollection<FillPerformance> parts) => new(
        group, id, parts.Sum(part => part.Containers), parts.Sum(part => part.Emptyings), parts.Sum(part => part.Levelled),
        Total(parts, part => part.OfferedLitres), Total(parts, part => part.FilledPointLitres), Total(parts, part => part.DeviationPointLitres),
        Total(parts, part => part.OverflowTime), Total(parts, part => part.WatchedTime), Total(parts, part => part.MissingTime),
        parts.Any(part => part.Scheduled is not null) ? parts.Sum(part => part.Scheduled ?? 0) : null,
        parts.Sum(part => part.ScheduledUnwatched), parts.Sum(part => part.ScheduledEmptyings));

    private static Int128 Total(IEnumerable<FillPerformance> parts, Func<FillPerformance, Int128> field) => parts.Aggregate((Int128)0, (sum, part) => sum + field(part));

    private static TimeSpan Total(IEnumerable<FillPerformance> parts, Func<FillPerformance, TimeSpan> field) => parts.Aggregate(TimeSpan.Zero, (sum, part) => sum + field(part));

    private static decimal Hours(TimeSpan time) => Math.Round((decimal)time.Ticks / TimeSpan.TicksPerHour, 1, MidpointRounding.AwayFromZero);
}
