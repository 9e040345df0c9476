namespace Telemetry.Storage.Ledger;

/// <summary>What became of a statement that was handed in.</summary>
public enum StatementOutcome
{
    Added = 0,

    /// <summary>The same statement is in the ledger already; the one that was there first counts.</summary>
    Duplicate = 1,

    /// <summary>Another statement has this owner and id. A statement is never altered; a mistaken one is answered by another.</summary>
    Conflict = 2,
}
