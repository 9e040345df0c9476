namespace Telemetry.Reporting.Sheets;

/// <summary>What the cells of a column are.</summary>
public enum SheetKind
{
    Text = 0,

    /// <summary>An id, a hash: text that nobody translates.</summary>
    Code = 1,

    /// <summary>Whole grams; people read kilograms with three decimals, so that no gram is lost.</summary>
    Grams = 2,

    /// <summary>Whole hundredths of the unit of the column.</summary>
    Money = 3,

    Count = 4,

    /// <summary><see cref="DateOnly.DayNumber"/>.</summary>
    Day = 5,

    /// <summary>Milliseconds since 1970 in UTC; people read Europe/Amsterdam.</summary>
    Moment = 6,

    /// <summary>An exact number as text: a decimal with a point or n/d.</summary>
    Exact = 7,

    /// <summary>An exact part of 1 as text; people read percent with two decimals.</summary>
    Share = 8,
}
