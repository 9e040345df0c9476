namespace Telemetry.Containers;

/// <summary>Who and what exists: the register against which every reading, ticket and report line is checked.</summary>
/// <param name="About">What this register describes and where it comes from; printed in the report.</param>
/// <param name="Synthetic">True for invented regions, so that a report on one can never pass for a real one.</param>
public sealed record Registry(
    Wording About,
    bool Synthetic,
    IReadOnlyList<Owner> Owners,
    IReadOnlyList<Municipality> Municipalities,
    IReadOnlyList<MaterialStream> Streams,
    IReadOnlyList<Container> Containers,
    IReadOnlyList<Device> Devices,
    DetectionSettings Detection);
