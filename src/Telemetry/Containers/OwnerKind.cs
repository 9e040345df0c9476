namespace Telemetry.Containers;

/// <summary>Who can own a fact.</summary>
public enum OwnerKind
{
    Municipality = 1,
    Collector = 2,
    ProducerOrganisation = 3,
}
