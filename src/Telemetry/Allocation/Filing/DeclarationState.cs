namespace Telemetry.Allocation.Filing;

/// <summary>How far a declaration came.</summary>
public enum DeclarationState
{
    Proposed = 0,
    Confirmed = 1,

    /// <summary>Its last day is over and nobody confirmed it: it is still a proposal, and not filed.</summary>
    Overdue = 2,

    /// <summary>Facts changed and a newer proposal of the same period stands in its place.</summary>
    Superseded = 3,
}
