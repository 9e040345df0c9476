using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Quality.Warning;
using Telemetry.Readings;

namespace Telemetry.Quality.Dispute;

/// <summary>An emptying of the disputed load.</summary>
/// <param name="Container">From the registry.</param>
/// <param name="DeviceOwners">Ids of the parties whose devices measured it, in ordinal order.</param>
/// <param name="Readings">Around the emptying, by time and quantity; what was not measured well is among them with its status.</param>
/// <param name="Share">Its expected interfering share, from other loads; null where there is too little to say.</param>
/// <param name="Contribution">What it is expected to have brought; null with <paramref name="Share"/>.</param>
public sealed record DisputedEmptying(
    EventLine Line, Container Container, IReadOnlyList<string> DeviceOwners, IReadOnlyList<Reading> Readings, ShareInterval? Share, ContainerContribution? Contribution);
