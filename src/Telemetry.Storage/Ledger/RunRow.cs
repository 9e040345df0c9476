using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>A run that was booked, as a row. Rows are added and never changed; what the run says is computed anew from its facts, or stands in its package.</summary>
public sealed class RunRow
{
    public required string Id { get; init; }

    public required string Pack { get; init; }

    public required string PackVersion { get; init; }

    public required string Period { get; init; }

    public required int Kind { get; init; }

    public required long KnownAtMilliseconds { get; init; }

    /// <summary>Values that the request set, as <see cref="LedgerJson"/> in the order of their figures.</summary>
    public required string Parameters { get; init; }

    /// <summary>SHA-256 over the facts that counted.</summary>
    public required string Facts { get; init; }

    public required int Postings { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<RunRow>(row =>
    {
        row.ToTable("runs");
        row.HasKey(one => one.Id);
        row.HasIndex(one => new { one.Pack, one.Period });
    });

    public static RunRow Of(BookedRun run) => new()
    {
        Id = run.Id,
        Pack = run.Pack,
        PackVersion = run.PackVersion,
        Period = run.Request.Period.Label,
        Kind = (int)run.Request.Kind,
        KnownAtMilliseconds = run.Request.KnownAt.UnixMilliseconds,
        Parameters = LedgerJson.Write(new SortedDictionary<string, string>(run.Request.Parameters.ToDictionary(), StringComparer.Ordinal)),
        Facts = run.Facts,
        Postings = run.Postings,
    };

    public BookedRun ToRun() => new(
        Id, Pack, PackVersion,
        new(Quantities.Period.TryParse(Period)!, (RunKind)Kind, new Instant(KnownAtMilliseconds), LedgerJson.Read<SortedDictionary<string, string>>(Parameters)), Facts, Postings);
}
