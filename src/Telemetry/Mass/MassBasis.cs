using Telemetry.Mass.Densities;
using Telemetry.Mass.Uncertainties;

namespace Telemetry.Mass;

/// <summary>What masses are estimated with.</summary>
/// <param name="Densities">Learnt from tickets; a stream that is not in it is weighed by its registered density.</param>
/// <param name="Defaults">What stands in for a missing measurement, one a kind of container.</param>
public sealed record MassBasis(DensityTable Densities, IReadOnlyList<DefaultFactor> Defaults, UncertaintyBudget Budget)
{
    /// <summary>Nothing learnt, nothing to stand in.</summary>
    public static MassBasis Registered { get; } = new(DensityTable.Empty, [], UncertaintyBudget.Default);
}
