namespace Telemetry.CollectionEvents;

/// <summary>From the first to the last of too many equal values, in milliseconds.</summary>
/// <param name="IsSoonKnown">True when it was too many within eight days: then a fall onto the value is none.</param>
internal readonly record struct FrozenSpan(long From, long To, bool IsSoonKnown);
