namespace Telemetry.Mass;

/// <summary>Where a mass comes from, from strongest to weakest.</summary>
public enum ProvenanceClass
{
    /// <summary>A ticket of a verified scale, shared out over the emptyings of the load.</summary>
    VerifiedScale = 0,

    /// <summary>Weighed on the truck at the emptying; dynamic weighing ranks below a ticket unless it is verified.</summary>
    TruckWeighing = 1,

    /// <summary>A load cell under the container: it weighs, but it is no legal weight.</summary>
    UnverifiedScale = 2,

    /// <summary>Volume from a fill level times bulk density.</summary>
    SensorEstimate = 3,

    /// <summary>Not measured: the default factor (kental) of the container's kind, or a mass that a person stated.</summary>
    DefaultFactor = 4,
}
