using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>A column of a register.</summary>
/// <param name="Name">As it is kept and as packs name it as a dimension, a filter or a field.</param>
/// <param name="Title">As a header may be written too; unique within the register.</param>
public sealed record RegisterColumn(string Name, Wording Title, ColumnType Type)
{
    /// <summary>A row without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>Part of what the entry speaks of; the others are what it says of it.</summary>
    public bool InKey { get; init; }

    /// <summary>The register in which the value must be an entry on the same days; null where it stands for itself.</summary>
    public string? References { get; init; }

    /// <summary>What may stand in a column of <see cref="ColumnType.Word"/>.</summary>
    public IReadOnlyList<ColumnWord> Words { get; init; } = [];

    /// <summary>What the whole numbers count; null where they are no amounts.</summary>
    public TableUnit? Unit { get; init; }

    /// <summary>The least number, inclusive; null where there is none.</summary>
    public Fraction? Least { get; init; }

    /// <summary>The greatest number, inclusive; null where there is none.</summary>
    public Fraction? Most { get; init; }
}
