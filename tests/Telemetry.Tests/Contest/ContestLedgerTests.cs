using Microsoft.Data.Sqlite;
using Telemetry.Allocation.Comparisons;
using Telemetry.Allocation.Filing;
using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;
using Telemetry.Storage.Ledger;
using Xunit;

namespace Telemetry.Tests.Contest;

public sealed class ContestLedgerTests : IDisposable
{
    private static readonly Instant Later = Instant.FromUtc(2024, 12, 31);

    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-contest-").FullName;

    private LedgerFile Ledger => LedgerFile.Open(Path.Combine(folder, "ledger.db"));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void An_objection_comes_back_as_it_was_whatever_it_proposes()
    {
        var ledger = new ObjectionLedger(Ledger);
        var assessment = new Quality.LoadAssessment(
            "GM0002", "obj-2", "collector", "T2", Later, Quality.AssessmentMethod.Weighed, "K-1", new Grams(5), null, "gas bottle", new Cents(700), ["a.jpg 00"], Later);
        var entry = ContestWorld.Facts.Registers[0];
        Objection[] objections = [ContestWorld.Objection, ContestWorld.Objection with { Id = "obj-2", Proposed = new ProposedAssessment(assessment), Deadline = null }, ContestWorld.Objection with { Id = "obj-3", Proposed = new ProposedEntry(entry) }];
        Assert.All(objections, one => Assert.Equal(FactOutcome.Added, ledger.Add(one)));
        Assert.Equal(FactOutcome.Duplicate, ledger.Add(ContestWorld.Objection));
        Assert.Equal(FactOutcome.Conflict, ledger.Add(ContestWorld.Objection with { Reason = "another" }));
        var back = new ObjectionLedger(Ledger).All(Later).Select(one => one.Objection).ToList();
        foreach (var (before, after) in objections.Zip(back)) Assert.Equivalent(before, after, strict: true);
    }

    [Fact]
    public void The_first_decision_on_an_objection_stands_and_its_fact_is_known_from_then_on()
    {
        var ledger = new ObjectionLedger(Ledger);
        ledger.Add(ContestWorld.Objection);
        Assert.Equal(FactOutcome.Added, ledger.Add(new ObjectionDecision("obj-1", ObjectionState.Accepted, "weighed again", "panel", Later)));
        Assert.Equal(FactOutcome.Conflict, ledger.Add(new ObjectionDecision("obj-1", ObjectionState.Rejected, "no", "panel", Later)));
        var correction = Assert.Single(AcceptedFacts.AddedTo(ContestWorld.Facts, ledger.All(Later)).Corrections);
        Assert.Equal(("obj-1", Later, 700_000L), (correction.Objection, correction.KnownAt, correction.Now!.Interfering!.Value.Value));
        Assert.Empty(AcceptedFacts.AddedTo(ContestWorld.Facts, ledger.All(new Instant(Later.UnixMilliseconds - 1))).Corrections);
    }

    [Fact]
    public void A_proposal_is_kept_once_and_comes_back_with_what_was_said_of_it()
    {
        var run = RunComputation.Compute(PackVariant.LoadsOnly(ContestWorld.Pack), ContestWorld.Facts, ContestWorld.Request);
        var proposal = DeclarationProposal.Of(new(run, null, null, RegisterBook.Of([]), []), "GM0001", FilingSettings.Default, ContestWorld.Known);
        var ledger = new DeclarationLedger(Ledger);
        Assert.Equal([FactOutcome.Added, FactOutcome.Duplicate], [ledger.Add(proposal), ledger.Add(proposal with { KnownAt = Later })]);
        var exception = proposal.Exceptions[0].Id;
        Assert.Equal([FactOutcome.Added], ledger.Add([new FilingEvent(proposal.Id, exception, ExceptionOutcome.Reserved, "objected", "officer-1", Later)]));
        var back = Assert.Single(new DeclarationLedger(Ledger).All(Later));
        Assert.Equivalent(proposal, back.Proposal, strict: true);
        Assert.Equal(ExceptionOutcome.Reserved, back.Handled[exception].Outcome);
        Assert.Equal(proposal.Exceptions.Count - 1, back.Open.Count);
    }
}
