using Telemetry.Containers;

namespace Telemetry.Monitoring.Forecasting.PickLists;

/// <summary>A stated round: every so many days from a first one, by the calendar of Europe/Amsterdam.</summary>
/// <param name="Stream">Only containers of this stream; null for all.</param>
/// <param name="Route">Only containers of this route; null for all.</param>
/// <param name="EveryDays">1 to 365.</param>
/// <param name="Source">The contract or plan that states it; printed with the avoided emptyings.</param>
public sealed record EmptyingSchedule(string? Stream, string? Route, DateOnly First, int EveryDays, Wording Source)
{
    public bool Fits(Container container) => (Stream is null || Stream == container.Stream) && (Route is null || Route == container.Route);

    public bool IsDue(DateOnly day) => day >= First && (day.DayNumber - First.DayNumber) % EveryDays == 0;
}
