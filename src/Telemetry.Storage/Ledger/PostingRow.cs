using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>A posting as a row. Rows are added and never changed: what was wrong is taken back by another.</summary>
public sealed class PostingRow
{
    public required string Run { get; init; }

    /// <summary>Place among the postings of its run, from 0.</summary>
    public required int Number { get; init; }

    public required string Role { get; init; }

    public required string Debit { get; init; }

    public required string Credit { get; init; }

    public required int Unit { get; init; }

    public required long Value { get; init; }

    public required string Line { get; init; }

    public required long KnownAtMilliseconds { get; init; }

    public required string? Reverses { get; init; }

    public required string Pack { get; init; }

    public required string Period { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<PostingRow>(row =>
    {
        row.ToTable("postings");
        row.HasKey(one => new { one.Run, one.Number });
        row.HasIndex(one => new { one.Pack, one.Period });
    });

    public static PostingRow Of(Posting posting, int number) => new()
    {
        Run = posting.Run,
        Number = number,
        Role = posting.Role,
        Debit = posting.Debit,
        Credit = posting.Credit,
        Unit = (int)posting.Unit,
        Value = posting.Value,
        Line = posting.Line,
        KnownAtMilliseconds = posting.KnownAt.UnixMilliseconds,
        Reverses = posting.Reverses,
        Pack = posting.Pack,
        Period = posting.Period,
    };

    public Posting ToPosting() => new(Run, Role, Debit, Credit, (TableUnit)Unit, Value, Line, new Instant(KnownAtMilliseconds), Reverses, Pack, Period);
}
