namespace Telemetry.Allocation.Runs.Changes;

/// <summary>How a fact of the later run stands to those of the earlier one.</summary>
public enum FactChangeKind
{
    Added = 1,

    /// <summary>Under the same key it says something else, as an emptying that a ticket now covers.</summary>
    Altered = 2,

    /// <summary>No longer among the facts that count.</summary>
    Gone = 3,
}
