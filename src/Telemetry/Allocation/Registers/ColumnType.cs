namespace Telemetry.Allocation.Registers;

/// <summary>What may stand in a column of a register, and how it is written.</summary>
public enum ColumnType
{
    /// <summary>For people; at most 400 characters on one line.</summary>
    Text = 1,

    /// <summary>An id by the grammar of <see cref="Containers.Identifier"/>.</summary>
    Code = 2,

    /// <summary>Ids with a blank between them.</summary>
    Codes = 3,

    /// <summary>A whole number of 64 bits.</summary>
    Whole = 4,

    /// <summary>An exact number: a decimal with a point or n/d.</summary>
    Exact = 5,

    /// <summary>2024-12-31.</summary>
    Day = 6,

    /// <summary>2024.</summary>
    Year = 7,

    /// <summary>2024-12.</summary>
    Month = 8,

    /// <summary>A year, quarter or month: 2024, 2024-Q4, 2024-12.</summary>
    Period = 9,

    /// <summary>One of the words of the column.</summary>
    Word = 10,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 11,

    /// <summary>Where something holds, as in a pack: <c>material=glass;stream=pmd</c>, ordered by dimension.</summary>
    Place = 12,
}
