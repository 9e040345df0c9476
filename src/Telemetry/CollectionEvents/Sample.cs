using Telemetry.Quantities;

namespace Telemetry.CollectionEvents;

/// <summary>A usable value of one quantity at one time.</summary>
internal readonly record struct Sample(Instant At, long Value) : IComparable<Sample>
{
    public int CompareTo(Sample other)
    {
        var time = At.CompareTo(other.At);
        return time != 0 ? time : Value.CompareTo(other.Value);
    }
}
