namespace Telemetry.Simulators.Chips;

public enum Vl53l1xFault
{
    None = 0,

    /// <summary>The address is not acknowledged: every transaction fails.</summary>
    NotAcknowledged = 1,

    /// <summary>Another part answers at this address.</summary>
    WrongIdentity = 2,

    /// <summary>Ranging never finishes.</summary>
    NeverReady = 3,

    /// <summary>The firmware of the part never starts.</summary>
    NeverBoots = 4,
}
