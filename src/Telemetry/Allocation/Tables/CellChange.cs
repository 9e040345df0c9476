namespace Telemetry.Allocation.Tables;

/// <summary>A cell that is not what it was; null where there is none, which is not 0.</summary>
public readonly record struct CellChange(Coordinates At, long? Before, long? After);
