using Telemetry.Containers;

namespace Telemetry.Allocation;

/// <summary>A compensation (vergoeding) per tonne.</summary>
/// <param name="EurosPerTonne">Exact decimal, 0 or more; zero is a rate.</param>
/// <param name="Basis">The mass it is paid on: <c>accepted</c> or <c>collected</c>; the wording changed over the years, so it is stored with the rate.</param>
public sealed record CompensationRate(decimal EurosPerTonne, PaidMass Basis, Wording Source);
