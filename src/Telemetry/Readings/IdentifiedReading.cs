namespace Telemetry.Readings;

/// <summary>A reading with the identity that its device gave it.</summary>
public readonly record struct IdentifiedReading(ReadingId Id, Reading Reading);
