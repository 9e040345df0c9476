namespace Telemetry.Allocation.Registers;

/// <summary>What an entry adds to those that are there.</summary>
public enum EntryNewness
{
    New = 1,

    /// <summary>The same stands for every day of it.</summary>
    Known = 2,

    /// <summary>At the very same instant another entry of its key says something else of one of its days, and nobody can say which of the two stands.</summary>
    Contradicting = 3,
}
