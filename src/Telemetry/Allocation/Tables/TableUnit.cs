namespace Telemetry.Allocation.Tables;

/// <summary>What the whole numbers of a table count.</summary>
public enum TableUnit
{
    Gram = 1,

    /// <summary>The smallest unit of the pack's currency: euro cents, pence.</summary>
    MinorUnit = 2,
    Piece = 3,
    Person = 4,
    Litre = 5,
    Emptying = 6,
}
