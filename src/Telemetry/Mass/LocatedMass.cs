namespace Telemetry.Mass;

/// <summary>An estimated emptying with the municipality it happened in and the stream it belongs to.</summary>
public sealed record LocatedMass(EventMass Mass, string Municipality, string Stream);
