namespace Telemetry.Allocation.Registers;

/// <summary>Why a field of an entry was refused.</summary>
/// <param name="Column">Its name.</param>
/// <param name="Value">As it came.</param>
/// <param name="Reason">What is wrong and what to do about it.</param>
public sealed record FieldRefusal(string Column, string Value, string Reason);
