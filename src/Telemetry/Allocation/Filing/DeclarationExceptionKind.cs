namespace Telemetry.Allocation.Filing;

/// <summary>Why an officer should look before confirming.</summary>
public enum DeclarationExceptionKind
{
    /// <summary>A load of the municipality was rejected; the value is its rejected mass in grams.</summary>
    RejectedLoad = 1,

    /// <summary>Ticket and estimates differ by more than the band; the value is their factor in per mille.</summary>
    FlaggedFactor = 2,

    /// <summary>A container that was emptied in the period before was not in this one.</summary>
    SilentContainer = 3,

    /// <summary>Emptyings without a ticket; the value is their estimated mass in grams.</summary>
    MissingTicket = 4,

    /// <summary>A stream's mass against the period before; value and reference in grams.</summary>
    ChangedFromBefore = 5,

    /// <summary>A stream's mass against the same period of the year before; value and reference in grams.</summary>
    ChangedFromLastYear = 6,

    /// <summary>A line that touches the municipality is objected to; the value is what is held, in the line's unit.</summary>
    ContestedLine = 7,

    /// <summary>No contract says whether the stream is separated at the source or afterwards; the value is its mass in grams.</summary>
    UnknownSeparation = 8,

    /// <summary>What was measured and what somebody registered differ; value and reference in grams.</summary>
    RegisteredOtherwise = 9,
}
