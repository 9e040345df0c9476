using Telemetry.Allocation.Runs;
using Telemetry.Storage.Ledger;
using Xunit;

namespace Telemetry.Tests.Runs;

public sealed class RunLedgerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-runs-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private LedgerFile Open() => LedgerFile.Open(Path.Combine(folder, "ledger.db"));

    private static RunResult Run(RunKind kind, int days, RunFacts? facts = null) => RunComputation.Compute(SmallScheme.Pack, facts ?? SmallScheme.Facts, SmallScheme.Request(kind, days));

    [Fact]
    public void A_run_booked_twice_is_there_once()
    {
        var ledger = new RunLedger(Open());
        Assert.Equal(BookingOutcome.Booked, ledger.Add(Run(RunKind.Final, 0)));
        Assert.Equal(BookingOutcome.Duplicate, ledger.Add(Run(RunKind.Final, 0)));
        Assert.Equal(Run(RunKind.Final, 0).Postings, ledger.Postings());
        var booked = Assert.Single(ledger.Runs());
        Assert.Equal(("small", "1", "2024-10", RunKind.Final, SmallScheme.Known), (booked.Pack, booked.PackVersion, booked.Request.Period.Label, booked.Request.Kind, booked.Request.KnownAt));
    }

    [Fact]
    public void A_period_is_final_once_and_restated_after_that()
    {
        var ledger = new RunLedger(Open());
        Assert.Contains("no final run", ledger.Add(Run(RunKind.Restated, 0)).Reason, StringComparison.Ordinal);
        Assert.True(ledger.Add(Run(RunKind.Provisional, 0)).IsNew);
        Assert.True(ledger.Add(Run(RunKind.Final, 1, SmallScheme.Facts with { Booked = ledger.Postings() })).IsNew);
        Assert.Contains("final already", ledger.Add(Run(RunKind.Final, 2)).Reason, StringComparison.Ordinal);
        Assert.Contains("is final since", ledger.Add(Run(RunKind.Provisional, 2)).Reason, StringComparison.Ordinal);
        Assert.Contains("is not after", ledger.Add(Run(RunKind.Restated, 1)).Reason, StringComparison.Ordinal);
        Assert.True(ledger.Add(Run(RunKind.Restated, 3, SmallScheme.Facts with { Booked = ledger.Postings() })).IsNew);
        Assert.Equal(3, ledger.Runs().Count);
    }

    [Fact]
    public void A_run_that_did_not_see_what_was_booked_meanwhile_is_refused()
    {
        var ledger = new RunLedger(Open());
        ledger.Add(Run(RunKind.Provisional, 0));
        Assert.Contains("while this one was computed", ledger.Add(Run(RunKind.Final, 1)).Reason, StringComparison.Ordinal);
        Assert.Single(ledger.Runs());
    }

    [Fact]
    public void Corrections_come_back_as_they_went_in()
    {
        var ledger = new CorrectionLedger(Open());
        TicketCorrection[] corrections =
            [SmallScheme.Correction("c1", SmallScheme.Facts.Tickets[0], 900_000, known: 1), SmallScheme.Correction("c2", SmallScheme.Facts.Tickets[1], null, known: 2) with { Objection = "o-1" }];
        foreach (var correction in corrections) Assert.Equal(FactOutcome.Added, ledger.Add(correction));
        Assert.Equal(FactOutcome.Duplicate, ledger.Add(corrections[0] with { KnownAt = SmallScheme.Known }));
        Assert.Equal(FactOutcome.Conflict, ledger.Add(corrections[0] with { Reason = "another" }));
        Assert.Equal(SmallScheme.Said(Run(RunKind.Final, 9, SmallScheme.Facts with { Corrections = corrections })), SmallScheme.Said(Run(RunKind.Final, 9, SmallScheme.Facts with { Corrections = ledger.All() })));
        Assert.Equal("o-1", ledger.All()[1].Objection);
    }
}
