using Telemetry.Quantities;

namespace Telemetry.Reporting.Sheets;

/// <summary>A value in the form of its column: text, or a whole number. Neither means not known, which is not 0.</summary>
public readonly record struct SheetCell(string? Text, long? Whole)
{
    public static SheetCell Unknown => default;

    public bool IsUnknown => Text is null && Whole is null;

    public static implicit operator SheetCell(string? text) => new(text, null);

    public static implicit operator SheetCell(long? whole) => new(null, whole);

    public static implicit operator SheetCell(long whole) => new(null, whole);

    public static implicit operator SheetCell(Grams mass) => new(null, mass.Value);

    public static implicit operator SheetCell(Grams? mass) => new(null, mass?.Value);

    public static implicit operator SheetCell(DateOnly day) => new(null, day.DayNumber);

    public static implicit operator SheetCell(DateOnly? day) => new(null, day?.DayNumber);

    public static implicit operator SheetCell(Instant moment) => new(null, moment.UnixMilliseconds);

    public static implicit operator SheetCell(Fraction exact) => new(exact.ToString(), null);

    public static implicit operator SheetCell(Fraction? exact) => new(exact?.ToString(), null);
}
