namespace Telemetry.Readings;

/// <summary>What became of a reading that was handed in.</summary>
public enum Fate
{
    /// <summary>New and plausible: in the log and counted.</summary>
    Accepted = 0,

    /// <summary>Wrong for ever: recorded with its reason, never counted.</summary>
    Refused = 1,

    /// <summary>Set aside until something around it is repaired (a clock, a registration): recorded, not counted.</summary>
    Kept = 2,

    /// <summary>Handed in before; counted then.</summary>
    Duplicate = 3,
}
