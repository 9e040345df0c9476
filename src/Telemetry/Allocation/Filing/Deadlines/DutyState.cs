namespace Telemetry.Allocation.Filing.Deadlines;

/// <summary>How a duty stands.</summary>
public enum DutyState
{
    Open = 0,
    Done = 1,

    /// <summary>Not done, and its last day is over.</summary>
    Late = 2,

    /// <summary>Done after its last day.</summary>
    DoneLate = 3,
}
