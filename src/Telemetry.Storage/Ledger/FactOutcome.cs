namespace Telemetry.Storage.Ledger;

/// <summary>What became of a fact that was handed in.</summary>
public enum FactOutcome
{
    Added = 0,

    /// <summary>The same one is in the ledger already; the one that was there first counts.</summary>
    Duplicate = 1,

    /// <summary>Another has its key. Neither is ever altered; a correction gets a key of its own.</summary>
    Conflict = 2,
}
