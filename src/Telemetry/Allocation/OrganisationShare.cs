using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <param name="Amount">Null when no rate is known, which is not an amount of zero.</param>
public sealed record OrganisationShare(string Organisation, Grams Mass, Cents? Amount);
