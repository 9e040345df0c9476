namespace Telemetry.Quality.Dispute;

/// <summary>What is missing from a dispute file. Missing is never taken for nought.</summary>
public enum MissingKind
{
    /// <summary>Nobody looked into the load.</summary>
    Assessment = 0,

    /// <summary>Only the ticket states interfering material: who judged, how and when is not recorded.</summary>
    Inspector = 1,

    Photos = 2,

    /// <summary>Nobody sorted a sample of the load by hand.</summary>
    Samples = 3,

    RejectionReason = 4,

    RejectionCost = 5,

    /// <summary>The stream has no limit in the rules.</summary>
    Limit = 6,

    /// <summary>No sensor saw an emptying that the ticket can cover.</summary>
    Emptyings = 7,

    /// <summary>No usable reading around an emptying.</summary>
    Readings = 8,

    /// <summary>Too little is known of a container to expect a share of it.</summary>
    ContainerShare = 9,

    /// <summary>The mass of the ticket is far from what the sensors expected.</summary>
    FactorWithinBand = 10,

    /// <summary>Which vehicle emptied the containers is not measured.</summary>
    VehicleOfEmptyings = 11,

    /// <summary>The ticket names a municipality in which no emptying was found: what came from it is shared out over the others.</summary>
    EmptyingsOfMunicipality = 12,
}
