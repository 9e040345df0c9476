namespace Telemetry.Reporting.Sheets;

/// <summary>What makes a row another kind of row than its neighbours.</summary>
public enum SheetMark
{
    None = 0,

    /// <summary>Mass or money that no known party answers for.</summary>
    Orphan = 1,

    /// <summary>What could not be shared, or was left over, beside the lines of the table.</summary>
    Rest = 2,

    /// <summary>Something a reader has to look at: a rejected load, a target that was missed.</summary>
    Attention = 3,

    Total = 4,
}
