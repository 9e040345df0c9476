namespace Telemetry.Allocation.Steps;

/// <summary>What stands behind one of a step's own names.</summary>
public enum StepNameKind
{
    /// <summary>A table.</summary>
    Table = 1,

    /// <summary>A figure that the step works out; later steps read it as <c>derived:NAME</c>.</summary>
    Derived = 2,

    /// <summary><c>figure:ID</c>, <c>derived:NAME</c> or a whole number.</summary>
    Value = 3,

    /// <summary>A word or a list of words.</summary>
    Word = 4,

    /// <summary>The name of a dimension, new or there.</summary>
    Dimension = 5,

    /// <summary>A whole number of 0 or more.</summary>
    Number = 6,
}
