using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>The default factor (kental) of a kind of container: what an emptying of it is taken to hold when nothing measured it.</summary>
/// <param name="Kind">As <see cref="Container.Kind"/>.</param>
/// <param name="Mass">Above 0.</param>
/// <param name="Source">Where the figure comes from; printed in the report.</param>
public sealed record DefaultFactor(string Kind, Grams Mass, Wording Source);
