namespace Telemetry.Mass;

/// <summary>An estimated emptying with the municipality it happened in and the stream it belongs to.</summary>
/// <param name="Route">The collection route of its container; null where nobody said, and then any ticket of its stream and municipality may cover it.</param>
public sealed record LocatedMass(EventMass Mass, string Municipality, string Stream, string? Route = null);
