namespace Telemetry.Allocation;

/// <summary>The mass on which a rate is paid.</summary>
public enum PaidMass
{
    Accepted = 0,
    Collected = 1,
}
