using Telemetry.Allocation.Registers;
using Telemetry.Containers;

namespace Telemetry.Protocol.Registers.Sheets;

/// <summary>Columns that a file of any register may have beside the register's own.</summary>
public static class EntryColumns
{
    /// <summary>First day; left out in a register whose key has a year, month or period.</summary>
    public static readonly RegisterColumn ValidFrom = new("valid_from", new("geldig vanaf", "valid from"), ColumnType.Day);

    /// <summary>Last day, inclusive; empty while no end is known.</summary>
    public static readonly RegisterColumn ValidTo = new("valid_to", new("geldig tot en met", "valid to"), ColumnType.Day);

    /// <summary>True in a row that takes its key out.</summary>
    public static readonly RegisterColumn Withdrawn = new("withdrawn", new("vervallen", "withdrawn"), ColumnType.Boolean);

    /// <summary>Where the row comes from; empty for the source of the file.</summary>
    public static readonly RegisterColumn Source = new("source", new("bron", "source"), ColumnType.Text);

    /// <summary>Written by an export and not read: when something became known is not for a file to say.</summary>
    public static readonly IReadOnlyList<RegisterColumn> Told =
        [new("known_at", new("bekend sinds", "known since"), ColumnType.Text), new("actor", new("ingevoerd door", "handed in by"), ColumnType.Text)];

    /// <summary>The columns of a file to be filled in.</summary>
    public static IReadOnlyList<RegisterColumn> Of(RegisterDefinition register) =>
        [.. register.Columns, .. register.Dated is null ? new[] { ValidFrom, ValidTo } : [], Withdrawn, Source];
}
