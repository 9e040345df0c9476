namespace Telemetry.Storage.Ledger;

/// <summary>What became of a fact that was handed in.</summary>
public enum FactOutcome
{
    Added = 0,

    /// <summary>The same fact is in the ledger already.</summary>
    Duplicate = 1,

    /// <summary>Another fact has this owner and id. A fact is never altered; a correction gets its own id.</summary>
    Conflict = 2,
}
