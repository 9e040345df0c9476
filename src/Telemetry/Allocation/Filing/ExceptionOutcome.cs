namespace Telemetry.Allocation.Filing;

/// <summary>What an officer decided on an exception.</summary>
public enum ExceptionOutcome
{
    /// <summary>It is looked at and declared as it stands.</summary>
    Accepted = 1,

    /// <summary>Declared under reservation: an objection is or will be made.</summary>
    Reserved = 2,
}
