namespace Telemetry.Mass;

/// <summary>Where a mass comes from, from strongest to weakest.</summary>
public enum ProvenanceClass
{
    /// <summary>A ticket of a verified scale, shared out over the emptyings of the load.</summary>
    VerifiedScale = 0,
    UnverifiedScale = 1,

    /// <summary>Any sensor in or under the container, a load cell included: never a legal weight.</summary>
    SensorEstimate = 2,
    DefaultFactor = 3,
}
