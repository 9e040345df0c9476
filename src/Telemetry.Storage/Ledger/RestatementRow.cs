using Microsoft.EntityFrameworkCore;
using Telemetry.CollectionEvents.Journal;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>A restatement as a row of the journal. Rows are added and never changed.</summary>
public sealed class RestatementRow
{
    /// <summary>The place in the journal, from 1 in the order in which it was written.</summary>
    public long Number { get; init; }

    public required string Id { get; init; }

    public required int Revision { get; init; }

    public required int Change { get; init; }

    public required string Container { get; init; }

    public required long KnownAtMilliseconds { get; init; }

    public EventColumns? Before { get; init; }

    public EventColumns? After { get; init; }

    public static RestatementRow Of(Restatement one) => new()
    {
        Id = one.Id,
        Revision = one.Revision,
        Change = (int)one.Change,
        Container = one.Event.Container,
        KnownAtMilliseconds = one.KnownAt.UnixMilliseconds,
        Before = EventColumns.Of(one.Before),
        After = EventColumns.Of(one.After),
    };

    public Restatement ToRestatement() => new(Id, Revision, (EventChange)Change, new Instant(KnownAtMilliseconds), Before?.ToEvent(Container), After?.ToEvent(Container));

    internal static void Map(ModelBuilder model) => model.Entity<RestatementRow>(row =>
    {
        row.ToTable("event_journal");
        row.HasKey(one => one.Number);
        row.HasIndex(one => new { one.Id, one.Revision }).IsUnique();
        row.HasIndex(one => one.Container);
        row.HasIndex(one => one.Change);
        row.OwnsOne(one => one.Before);
        row.OwnsOne(one => one.After, after =>
        {
            after.HasIndex(one => one.FirstEmptyMilliseconds);
            after.HasIndex(one => one.MidpointMilliseconds);
        });
    });
}
