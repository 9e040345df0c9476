using Microsoft.EntityFrameworkCore;
using Telemetry.CollectionEvents;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>A statement as a row. Rows are added and never changed.</summary>
public sealed class StatementRow : IFactRow<StatementRow>
{
    public required string Owner { get; init; }

    public required string Id { get; init; }

    public required string Container { get; init; }

    public required int Kind { get; init; }

    public required long FromMilliseconds { get; init; }

    public required long ToMilliseconds { get; init; }

    public required long? MassGrams { get; init; }

    public required string Reason { get; init; }

    public required string Actor { get; init; }

    public required long KnownAtMilliseconds { get; init; }

    object[] IFactRow<StatementRow>.Key => [Owner, Id];

    public static StatementRow Of(EventStatement statement) => new()
    {
        Owner = statement.Owner,
        Id = statement.Id,
        Container = statement.Container,
        Kind = (int)statement.Kind,
        FromMilliseconds = statement.From.UnixMilliseconds,
        ToMilliseconds = statement.To.UnixMilliseconds,
        MassGrams = statement.Mass?.Value,
        Reason = statement.Reason,
        Actor = statement.Actor,
        KnownAtMilliseconds = statement.KnownAt.UnixMilliseconds,
    };

    public EventStatement ToStatement() => new(
        Owner, Id, Container, (StatementKind)Kind, new Instant(FromMilliseconds), new Instant(ToMilliseconds), MassGrams is { } grams ? new Grams(grams) : null, Reason, Actor,
        new Instant(KnownAtMilliseconds));

    internal static void Map(ModelBuilder model) => model.Entity<StatementRow>(row =>
    {
        row.ToTable("event_statements");
        row.HasKey(one => new { one.Owner, one.Id });
        row.HasIndex(one => one.Container);
    });

    public bool SaysTheSameAs(StatementRow other) => ToStatement() with { KnownAt = other.ToStatement().KnownAt } == other.ToStatement();
}
