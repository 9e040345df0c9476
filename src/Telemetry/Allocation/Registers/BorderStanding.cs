namespace Telemetry.Allocation.Registers;

/// <summary>What a municipality is on a day.</summary>
public enum BorderStanding
{
    Valid = 1,

    /// <summary>It was merged or split before the day.</summary>
    Ended = 2,

    /// <summary>It came to be after the day.</summary>
    NotYet = 3,

    /// <summary>No register knows the code.</summary>
    Unknown = 4,
}
