namespace Telemetry.Quantities;

/// <summary>A stretch of time that is asked about. The lower bound is inclusive, the upper bound exclusive.</summary>
public readonly record struct TimeWindow(Instant From, Instant To)
{
    public static readonly TimeWindow All = new(Instant.MinValue, Instant.MaxValue);

    public bool Contains(Instant instant) => From <= instant && instant < To;

    /// <summary>The window with so much more on either side.</summary>
    public TimeWindow Widened(TimeSpan margin) => new(From - margin, To + margin);

    /// <summary>The window cut off at an instant; empty when the instant lies before its start.</summary>
    public TimeWindow Until(Instant end) => end < To ? this with { To = end } : this;
}
