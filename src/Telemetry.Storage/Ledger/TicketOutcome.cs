namespace Telemetry.Storage.Ledger;

/// <summary>What became of a ticket that was handed in.</summary>
public enum TicketOutcome
{
    Added = 0,

    /// <summary>The same ticket is in the ledger already.</summary>
    Duplicate = 1,

    /// <summary>Another ticket has this owner and id. A ticket is never altered; a correction gets its own id.</summary>
    Conflict = 2,
}
