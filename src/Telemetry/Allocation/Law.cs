namespace Telemetry.Allocation;

/// <summary>What has to add up.</summary>
public enum Law
{
    /// <summary>Net of the tickets = what they gave to emptyings + unattributed.</summary>
    TicketsAreConserved = 0,

    /// <summary>Collected on the lines = attributed by tickets + estimates of emptyings without a ticket.</summary>
    LinesHoldAllCollected = 1,

    /// <summary>Collected = interfering + rejected + accepted.</summary>
    CollectedIsJudged = 2,

    /// <summary>Accepted = producer organisations + orphan + unallocated.</summary>
    AcceptedIsAllocated = 3,

    /// <summary>Amount = producer organisations + orphan + unallocated, in cents.</summary>
    AmountIsAllocated = 4,
}
