namespace Telemetry.Readings;

/// <summary>
/// How a measurement went. A value accompanies only <see cref="Ok"/> and <see cref="Suspect"/>; for calculations only
/// <see cref="Ok"/> counts, everything else is missing. The number is the code on the wire and in the log.
/// </summary>
public enum ReadingStatus
{
    Unspecified = 0,
    Ok = 1,

    /// <summary>The part answered but something about it is not to be trusted: kept, flagged, not used.</summary>
    Suspect = 2,
    NotReady = 3,
    Timeout = 4,
    BusError = 5,
    CrcError = 6,
    OutOfRange = 7,

    /// <summary>No echo or no target: neither empty nor full.</summary>
    NoTarget = 8,
    Saturated = 9,
    Stuck = 10,
}
