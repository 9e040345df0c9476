namespace Telemetry.Server.Registers;

/// <summary>Every row of a file has one of these.</summary>
public enum IntakeOutcome
{
    /// <summary>Added, or would be.</summary>
    Added = 1,

    /// <summary>The same stands already for all of its days; nothing is changed.</summary>
    Known = 2,
    Refused = 3,
}
