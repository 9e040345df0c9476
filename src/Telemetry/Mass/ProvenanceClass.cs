namespace Telemetry.Mass;

/// <summary>Where a mass comes from, from strongest to weakest.</summary>
public enum ProvenanceClass
{
    /// <summary>A ticket of a verified scale, shared out over the emptyings of the load.</summary>
    VerifiedScale = 0,

    /// <summary>A load cell under the container: it weighs, but it is no legal weight.</summary>
    UnverifiedScale = 1,

    /// <summary>Volume from a fill level times bulk density.</summary>
    SensorEstimate = 2,
}
