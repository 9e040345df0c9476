namespace Telemetry.Protocol.Packages;

/// <summary>The parts of a package in the order in which they stand in it. The first field of a line bears the section's name.</summary>
public enum PackageSection
{
    /// <summary>One line: what was asked, by which rules, and how many lines follow of each kind.</summary>
    Schema = 0,

    /// <summary>One line: the rule pack.</summary>
    Pack = 1,
    Register = 2,
    Ticket = 3,
    Correction = 4,
    Assessment = 5,
    Emptying = 6,

    /// <summary>A posting of an earlier run.</summary>
    Booked = 7,

    /// <summary>From here on results: what the run made of a ticket.</summary>
    Load = 8,

    /// <summary>What the run made of an emptying.</summary>
    Emptied = 9,
    Table = 10,

    /// <summary>One figure of a table.</summary>
    Line = 11,

    /// <summary>A price or factor that a step worked out.</summary>
    Figure = 12,
    Target = 13,
    Proof = 14,

    /// <summary>A posting of this run.</summary>
    Posting = 15,

    /// <summary>The last line, which is no leaf: the root over all others.</summary>
    Root = 16,
}
