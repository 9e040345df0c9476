using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>The quarter of a day, as periods are written: 2024-Q4.</summary>
public static class CalendarQuarter
{
    public static string Of(DateOnly day) => Period.Quarter(day.Year, (day.Month + 2) / 3).Label;
}
