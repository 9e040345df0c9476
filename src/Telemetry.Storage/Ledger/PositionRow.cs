using Microsoft.EntityFrameworkCore;

namespace Telemetry.Storage.Ledger;

/// <summary>How far the journal of emptyings has got. There is one row.</summary>
public sealed class PositionRow
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    /// <summary>Everything in the log's segments below this number was looked at.</summary>
    public long Segment { get; set; }

    /// <summary>By what rules; with others everything has to be looked at again.</summary>
    public required string Rules { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<PositionRow>(row =>
    {
        row.ToTable("event_position");
        row.HasKey(one => one.Id);
        row.Property(one => one.Id).ValueGeneratedNever();
    });
}
