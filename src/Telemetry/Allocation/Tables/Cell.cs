namespace Telemetry.Allocation.Tables;

/// <summary>A whole number at its coordinates.</summary>
public readonly record struct Cell(Coordinates At, long Value);
