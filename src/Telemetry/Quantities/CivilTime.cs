namespace Telemetry.Quantities;

/// <summary>Days by the clock of a place, with its clock changes (IANA rules).</summary>
public static class CivilTime
{
    /// <summary>
    /// When a day begins, in UTC: its local midnight; the first of two where the clock is set back over midnight, and the moment of the change where it is set forward
    /// over it, so that days leave no gap and no overlap.
    /// </summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);

        // Of a midnight that does not exist the system gives the offset before the change, with which it is the moment of the change.
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
