using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>An emptying on a ticket.</summary>
/// <param name="Kilograms">What its sensor says; null when it says nothing. A true 0 stays 0.</param>
/// <param name="DefaultKilograms">What stands in for a missing estimate; null when its class has no default factor.</param>
public sealed record WeighedEmptying(string Id, Fraction? Kilograms, Fraction? DefaultKilograms);
