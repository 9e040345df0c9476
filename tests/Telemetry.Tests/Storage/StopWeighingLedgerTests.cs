using Microsoft.Data.Sqlite;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;
using Telemetry.Storage.Ledger;
using Xunit;

namespace Telemetry.Tests.Storage;

public sealed class StopWeighingLedgerTests : IDisposable
{
    private static readonly StopWeighing Weighing = new(
        "collector", "77", 1001, "pmd", Instant.FromUtc(2026, 6, 1, 7, 30), new Grams(1_130_000), new Grams(700_000), new Position(52_374_533, 4_883_526));

    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-ledger-").FullName;

    private string File => Path.Combine(folder, "ledger.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_weighing_comes_back_as_it_was_and_is_known_by_vehicle_and_sequence()
    {
        var ledger = new StopWeighingLedger(LedgerFile.Open(File));
        StopWeighing[] weighings = [Weighing, Weighing with { Sequence = 1002, Position = null }];
        Assert.Equal([FactOutcome.Added, FactOutcome.Added], ledger.Try(weighings));
        Assert.Empty(ledger.All());
        Assert.Equal([FactOutcome.Added, FactOutcome.Added], ledger.Add(weighings, new Instant(1)));
        Assert.Equal([FactOutcome.Duplicate, FactOutcome.Conflict, FactOutcome.Added], ledger.Add([Weighing, weighings[1] with { Empty = Grams.Zero }, Weighing with { Vehicle = "78" }], new Instant(2)));
        Assert.Equal([.. weighings, Weighing with { Vehicle = "78" }], ledger.All());
    }

    [Fact]
    public void A_ledger_from_before_routes_were_known_keeps_its_tickets_and_takes_routes()
    {
        using (var old = new SqliteConnection($"Data Source={File}"))
        {
            old.Open();
            using var command = old.CreateCommand();
            command.CommandText = """
                CREATE TABLE weighing_tickets (Owner TEXT NOT NULL, Id TEXT NOT NULL, Vehicle TEXT NOT NULL, Stream TEXT NOT NULL, Municipalities TEXT NOT NULL,
                    WeighedAtMilliseconds INTEGER NOT NULL, GrossGrams INTEGER NOT NULL, TareGrams INTEGER NOT NULL, InterferingGrams INTEGER NULL, KnownAtMilliseconds INTEGER NOT NULL,
                    PRIMARY KEY (Owner, Id));
                INSERT INTO weighing_tickets VALUES ('collector', 'T1', 'truck', 'pmd', '', 1, 3, 1, NULL, 1);
                """;
            command.ExecuteNonQuery();
        }

        var ledger = new TicketLedger(LedgerFile.Open(File));
        var before = Assert.Single(ledger.All());
        Assert.Null(before.Route);
        ledger.Add([before with { Id = "T2", Route = "route-1" }], new Instant(2));
        Assert.Equal([null, "route-1"], new TicketLedger(LedgerFile.Open(File)).All().Select(ticket => ticket.Route));
    }
}
