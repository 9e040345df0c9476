using Telemetry.Allocation.Comparisons;
using Telemetry.Allocation.Filing;
using Telemetry.Allocation.Filing.Deadlines;
using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Xunit;

namespace Telemetry.Tests.Contest;

public sealed class FilingTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 11, 6);

    [Fact]
    public void A_proposal_holds_what_was_measured_and_names_what_to_look_at()
    {
        var proposal = Propose(Entry("contracts", "GM0001/pmd", ("municipality", "GM0001"), ("stream", "pmd"), ("model", "source")));
        var item = Assert.Single(proposal.Items);
        Assert.Equal(("2024-10/pmd/pmd/Source", 5_500_000L, 2_700_000L), (item.Id, item.Collected.Value, item.Accepted.Value));
        Assert.Equal(item.Collected, item.Interfering + item.Rejected + item.Accepted);
        Assert.True(item.StandardUncertainty > Grams.Zero);
        Assert.Equal(["RejectedLoad:collector/T2", "FlaggedFactor:collector/T1", "FlaggedFactor:collector/T2"], proposal.Exceptions.Select(one => one.Id));
    }

    [Fact]
    public void Materials_share_the_mass_to_the_gram_and_what_no_share_names_stays_visible()
    {
        var items = Propose(
            Entry("composition", "pmd/plastic", ("stream", "pmd"), ("material", "plastic"), ("share", "1/3")), Entry("composition", "pmd/metal", ("stream", "pmd"), ("material", "metal"), ("share", "0.2"))).Items;
        Assert.Equal(["metal", "plastic", "pmd-other"], items.Select(item => item.Material));
        Assert.Equal(2_700_000, items.Sum(item => item.Accepted.Value));
        Assert.All(items, item => Assert.Equal(item.Collected, item.Interfering + item.Rejected + item.Accepted));
    }

    [Fact]
    public void Post_separated_mass_that_somebody_registered_is_declared_beside_what_was_measured()
    {
        var proposal = Propose(
            Entry("declared", "GM0001/residual/plastic/post/2024-10", ("municipality", "GM0001"), ("stream", "residual"), ("material", "plastic"), ("separation", "post"), ("month", "2024-10"), ("grams", "123")));
        Assert.Contains(proposal.Items, item => item is { Id: "2024-10/residual/plastic/Post", Accepted.Value: 123 });
    }

    [Fact]
    public void A_silent_container_a_missing_ticket_a_change_and_an_open_objection_are_named()
    {
        var facts = ContestWorld.Facts with { Emptyings = [.. ContestWorld.Facts.Emptyings, ContestWorld.Emptying("e9", "c9", "GM0001", null, 1_000)] };
        var before = Run(ContestWorld.Facts with { Emptyings = [ContestWorld.Emptying("e8", "c8", "GM0001", null, 9_000)], Tickets = [] });
        var open = new StandingObjection(ContestWorld.Objection with { Party = "GM0001" }, null);
        var proposal = DeclarationProposal.Of(new(Run(facts), before, before, RegisterBook.Of([]), [open]), "GM0001", FilingSettings.Default, Now);
        Assert.Superset(
            new HashSet<string> { "SilentContainer:c8", "MissingTicket:pmd/2024-10", "ChangedFromBefore:pmd", "ChangedFromLastYear:pmd", "ContestedLine:obj-1", "UnknownSeparation:pmd" },
            proposal.Exceptions.Select(one => one.Id).ToHashSet());
    }

    [Fact]
    public void What_nobody_confirmed_in_time_says_that_it_is_not_filed()
    {
        var late = Assert.Single(StandingDeclaration.Of([Propose()], [], Instant.FromUtc(2025, 2, 12)));
        Assert.Equal(DeclarationState.Overdue, late.State);
        Assert.Contains("NIET INGEDIEND", DeclarationText.Of(late, ReportLanguage.Dutch), StringComparison.Ordinal);
        Assert.Equal(DeclarationState.Proposed, Assert.Single(StandingDeclaration.Of([Propose()], [], Instant.FromUtc(2025, 2, 11, 22))).State);
    }

    [Fact]
    public void A_declaration_is_confirmed_when_every_exception_is_handled_and_not_before()
    {
        var proposal = Propose();
        var confirmation = FilingEvent.Confirmed(proposal.Id, "", "officer-1", Now);
        Assert.NotEmpty(FilingRules.Violations(confirmation, Assert.Single(StandingDeclaration.Of([proposal], [], Now))));
        var handled = proposal.Exceptions.Select(one => new FilingEvent(proposal.Id, one.Id, ExceptionOutcome.Accepted, "seen", "officer-1", Now)).ToList();
        Assert.Empty(FilingRules.Violations(confirmation, Assert.Single(StandingDeclaration.Of([proposal], handled, Now))));
        var confirmed = Assert.Single(StandingDeclaration.Of([proposal], [.. handled, confirmation], Now));
        Assert.Equal((DeclarationState.Confirmed, false), (confirmed.State, confirmed.IsLate));
        Assert.NotEmpty(FilingRules.Violations(confirmation, confirmed));
    }

    [Fact]
    public void The_same_facts_make_the_same_proposal_whenever_it_is_made_and_a_newer_one_replaces_it()
    {
        var first = Propose();
        Assert.Equal(first.Id, (Propose() with { KnownAt = Instant.FromUtc(2024, 11, 7) }).Id);
        var newer = Propose(Entry("contracts", "GM0001/pmd", ("municipality", "GM0001"), ("stream", "pmd"), ("model", "post"))) with { KnownAt = Instant.FromUtc(2024, 11, 7) };
        Assert.Equal([DeclarationState.Superseded, DeclarationState.Proposed], StandingDeclaration.Of([newer, first], [], Instant.FromUtc(2024, 11, 8)).Select(one => one.State));
    }

    [Fact]
    public void A_computed_deadline_is_a_proposal_and_a_registered_one_goes_before_it()
    {
        var duty = new Duty(Duty.Declaration, Period.Quarter(2017, 1), "GM0001");
        Assert.Equal((new DateOnly(2017, 5, 12), true), Of(Deadline.Of(duty, RegisterBook.Of([]), Now)));
        var registered = new RegisterEntry(
            "deadlines", "declaration/2017-Q1", new(2017, 1, 1), new(2017, 3, 31), Instant.FromUtc(2017, 1, 1),
            new Dictionary<string, string> { ["duty"] = "declaration", ["period"] = "2017-Q1", ["day"] = "2017-05-14" }, "published", "test");
        Assert.Equal((new DateOnly(2017, 5, 14), false), Of(Deadline.Of(duty, RegisterBook.Of([registered]), Now)));
        Assert.Null(Deadline.Of(duty with { Period = Period.Year(2017) }, RegisterBook.Of([]), Now));

        static (DateOnly, bool) Of(Deadline? deadline) => (deadline!.Day, deadline.IsProposal);
    }

    [Fact]
    public void A_duty_is_late_after_its_last_day_and_the_calendar_folds_its_lines()
    {
        var duty = new Duty(Duty.Declaration, Period.Quarter(2017, 1), "GM0001, the municipality with a name; so long that it does not fit on one line of a calendar é");
        DutyState StateAt(Instant at) => Assert.Single(DutyLine.Of([duty], RegisterBook.Of([]), new Dictionary<Duty, Instant>(), at)).State;
        Assert.Equal([DutyState.Open, DutyState.Late], [StateAt(Instant.FromUtc(2017, 5, 12, 21, 59)), StateAt(Instant.FromUtc(2017, 5, 12, 22))]);
        var calendar = DutyCalendar.Write(DutyLine.Of([duty], RegisterBook.Of([]), new Dictionary<Duty, Instant>(), Now), Now, ReportLanguage.English);
        Assert.Contains("DTSTART;VALUE=DATE:20170512\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("GM0001\\, the municipality with a name\\; so", calendar.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Months_and_quarters_are_proposed_when_they_are_over()
    {
        Assert.Equal(
            ["2024-11", "2024-12", "2024-Q4", "2025-01"], FilingPeriods.Between(Instant.FromUtc(2024, 11, 5), Instant.FromUtc(2025, 2, 3)).Select(period => period.Label));
        Assert.Equal(["2023-Q4", "2023-12", "2023-Q1", "2023-01"], [
            FilingPeriods.Before(Period.Quarter(2024, 1)).Label, FilingPeriods.Before(Period.Month(2024, 1)).Label, FilingPeriods.YearBefore(Period.Quarter(2024, 1)).Label, FilingPeriods.YearBefore(Period.Month(2024, 1)).Label,
        ]);
    }

    private static DeclarationProposal Propose(params RegisterEntry[] entries) =>
        DeclarationProposal.Of(new(Run(ContestWorld.Facts), null, null, RegisterBook.Of(entries), []), "GM0001", FilingSettings.Default, Now);

    private static RunResult Run(RunFacts facts) => RunComputation.Compute(PackVariant.LoadsOnly(ContestWorld.Pack), facts, ContestWorld.Request);

    private static RegisterEntry Entry(string register, string key, params (string Name, string Value)[] fields) => new(
        register, key, new(2024, 1, 1), null, Instant.FromUtc(2024, 1, 1), fields.ToDictionary(field => field.Name, field => field.Value), "test", "test");
}
