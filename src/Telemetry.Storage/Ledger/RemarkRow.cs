using Microsoft.EntityFrameworkCore;
using Telemetry.CollectionEvents;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Storage.Ledger;

/// <summary>A remark on a container's readings as a row. Unlike facts it is replaced: it only tells what the readings show now.</summary>
public sealed class RemarkRow
{
    public long Number { get; init; }

    public required string Container { get; init; }

    public required int Kind { get; init; }

    public required int Quantity { get; init; }

    public required long FromMilliseconds { get; init; }

    public required long ToMilliseconds { get; init; }

    public static RemarkRow Of(HistoryRemark remark) => new()
    {
        Container = remark.Container,
        Kind = (int)remark.Kind,
        Quantity = (int)remark.Quantity,
        FromMilliseconds = remark.From.UnixMilliseconds,
        ToMilliseconds = remark.To.UnixMilliseconds,
    };

    public HistoryRemark ToRemark() => new(Container, (RemarkKind)Kind, (Quantity)Quantity, new Instant(FromMilliseconds), new Instant(ToMilliseconds));

    internal static void Map(ModelBuilder model) => model.Entity<RemarkRow>(row =>
    {
        row.ToTable("event_remarks");
        row.HasKey(one => one.Number);
        row.HasIndex(one => one.Container);
    });
}
