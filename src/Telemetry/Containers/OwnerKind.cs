namespace Telemetry.Containers;

/// <summary>Who can own a fact.</summary>
public enum OwnerKind
{
    Municipality = 1,
    Collector = 2,
    ProducerOrganisation = 3,

    /// <summary>Where loads are weighed, judged and sorted by hand (overslaglocatie): it neither collects nor pays.</summary>
    TransferStation = 4,
}
