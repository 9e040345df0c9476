namespace Telemetry.Allocation.Objections;

/// <summary>How far an objection came.</summary>
public enum ObjectionState
{
    Open = 0,

    /// <summary>The proposed fact became known.</summary>
    Accepted = 1,
    Rejected = 2,

    /// <summary>Taken back by who objected.</summary>
    Withdrawn = 3,
}
