using Telemetry.Containers;

namespace Telemetry.Mass.Clusters;

/// <summary>Containers of one fraction that stand so close that a truck weighs them as one.</summary>
/// <param name="Id">Id of its first member by ordinal order.</param>
/// <param name="Containers">By id; not empty, each with a position.</param>
public sealed record ContainerCluster(string Id, string Stream, IReadOnlyList<Container> Containers);
