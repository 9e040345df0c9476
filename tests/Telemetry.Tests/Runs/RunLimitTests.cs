using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Loads;
using Telemetry.Allocation.Runs.Postings;
using Telemetry.Allocation.Tables;
using Telemetry.Mass;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Runs;

/// <summary>Limits, days and instants on their edge, and the rules by which runs and corrections follow one another.</summary>
public sealed class RunLimitTests
{
    private static LoadLimits Limits(string? lowest = null, string? highest = null, params Figure[] figures) =>
        new(new LoadRules(["pmd"], "limit", null, lowest, highest), new LoadFigures(SmallScheme.Pack with { Figures = figures }, new Dictionary<string, IReadOnlyList<FigureValue>>()));

    private static Figure Figure(string id, FigureUnit unit, string value, string? stream = null) =>
        new(id, id, unit, [new(new(2024, 1, 1), null, value, "s", stream is null ? null : SmallScheme.Names(("stream", stream)))]);

    private static LoadLimit Of(LoadLimits limits) => limits.Of("pmd", new(2024, 10, 1));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("100", "100")]
    [InlineData("12.5", "12.5")]
    [InlineData("0.000000001", "0.000000001")]
    public void A_limit_is_the_percentage_that_the_pack_says(string value, string percent) =>
        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), Of(Limits(figures: Figure("limit", FigureUnit.Percent, value, "pmd"))).Quality.InterferingPercent);

    [Theory]
    [InlineData("-1")]
    [InlineData("100.1")]
    [InlineData("1/3")]
    [InlineData("0.0000000001")]
    public void What_is_no_limit_is_refused_with_its_figure_and_day(string value) => Assert.Contains(
        "on 2024-10-01; a limit of loads is 0 to 100 percent", Assert.Throws<PackRefusedException>(() => Of(Limits(figures: Figure("limit", FigureUnit.Percent, value)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_limit_of_another_stream_is_none() =>
        Assert.Contains("has no value", Assert.Throws<PackRefusedException>(() => Of(Limits(figures: Figure("limit", FigureUnit.Percent, "15", "glass")))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_factor_on_the_edge_of_its_band_is_not_flagged()
    {
        var limit = Figure("limit", FigureUnit.Percent, "15");
        var own = Of(Limits("low", "high", limit, Figure("low", FigureUnit.Factor, "0"), Figure("high", FigureUnit.Factor, "2")));
        var usual = Of(Limits(figures: limit));

        Assert.Equal((Fraction.Zero, (Fraction)2), (own.LowestFactor, own.HighestFactor));
        Assert.Equal((Fraction.Of(FactorBand.Default.LowestPerMille, 1_000), Fraction.Of(FactorBand.Default.HighestPerMille, 1_000)), (usual.LowestFactor, usual.HighestFactor));
        Assert.Equal([false, false, true, true], new[] { new ReconciliationFactor(0, 1, 0), new(2, 1, 2_000), new(2_001, 1_000, 2_001), null }.Select(own.Flags));
        Assert.True((own with { LowestFactor = 1 }).Flags(new(999, 1_000, 999)));
        Assert.Throws<PackRefusedException>(() => Of(Limits("low", null, limit, Figure("low", FigureUnit.Factor, "-0.1"))));
    }

    [Fact]
    public void A_year_has_twelve_months_of_four_quarters_and_ends_when_the_next_begins()
    {
        var calendar = new RunCalendar("Europe/Amsterdam", Period.Year(2024));

        Assert.Equal([.. Enumerable.Range(1, 12).Select(month => $"2024-{month:D2} 2024-Q{(month + 2) / 3} 2024")], calendar.Months.Select(month => $"{month.Month} {month.Quarter} {month.Year}"));
        Assert.True(calendar.Contains(calendar.Start));
        Assert.False(calendar.Contains(calendar.End));
        Assert.Equal(2, calendar.MonthOf(calendar.Months[2].Start));
    }

    [Fact]
    public void A_parameter_that_is_no_figure_of_the_pack_is_refused() => Assert.Contains(
        "parameters: 'tariff' is no figure of small 1; write one of limit, rate.",
        Assert.Throws<ArgumentException>(() => RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts, SmallScheme.Request() with { Parameters = SmallScheme.Names(("tariff", "1")) })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_run_is_refused_by_its_own_pack_and_period_alone()
    {
        BookedRun Booked(string id, string pack, RunRequest request) => new(id, pack, "1", request, "", 0);
        var final = Booked("0123456789", "small", SmallScheme.Request());
        string? Refusal(RunRequest request, string pack = "small") => RunRules.Refusal(Booked("later", pack, request), [final]);

        Assert.Null(Refusal(SmallScheme.Request(), "other"));
        Assert.Null(Refusal(SmallScheme.Request() with { Period = Period.Month(2024, 9) }));
        Assert.Null(Refusal(SmallScheme.Request(RunKind.Restated, days: 1)));
        Assert.Contains("(run 01234567, known", Refusal(SmallScheme.Request(RunKind.Final, days: 1)), StringComparison.Ordinal);
        Assert.Contains("(run 01234567);", Refusal(SmallScheme.Request(RunKind.Provisional, days: 1)), StringComparison.Ordinal);
        Assert.Contains("at which run 01234567 of small of 2024-10", Refusal(SmallScheme.Request(RunKind.Restated)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_restated_later_and_with_the_same_parameters()
    {
        var before = RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts, SmallScheme.Request(days: 5));

        Assert.Throws<ArgumentException>(() => RunComputation.Restate(before, RunFacts.None, SmallScheme.Request(RunKind.Restated, days: 4)));
        Assert.Throws<ArgumentException>(() => RunComputation.Restate(before, RunFacts.None, SmallScheme.Request(RunKind.Restated, days: 6) with { Parameters = SmallScheme.Names(("rate", "1")) }));
        Assert.Equal(before.Lines, RunComputation.Restate(before, RunFacts.None, SmallScheme.Request(RunKind.Restated, days: 5)).Lines);
    }

    [Fact]
    public void Tickets_stand_as_they_are_known_and_of_two_corrections_at_once_the_last_by_id_counts()
    {
        var ticket = SmallScheme.Facts.Tickets[0];
        var at = SmallScheme.Known;
        TicketCorrection[] corrections = [SmallScheme.Correction("b", ticket, 800_000, known: 0), SmallScheme.Correction("a", ticket, 900_000, known: 0), SmallScheme.Correction("c", ticket, null, known: 1)];
        long[] Nets(Instant known) => [.. StandingTickets.Of([ticket], corrections, known).Select(one => one.Net.Value)];

        Assert.Equal([800_000], Nets(at));
        Assert.Equal([1_000_000], Nets(at - TimeSpan.FromDays(1)));
        Assert.Equal([1_000_000], Nets(ticket.KnownAt));
        Assert.Empty(Nets(ticket.KnownAt - TimeSpan.FromDays(1)));
        Assert.Empty(Nets(at + TimeSpan.FromDays(1)));
    }

    [Fact]
    public void A_correction_says_why_by_whom_and_something_else_of_the_same_ticket()
    {
        var standing = Heart.World.Ticket("b1", SmallScheme.Known, 1_000);
        string[] Told(TicketCorrection correction) => [.. TicketCorrectionRules.Violations(correction, standing, new(Heart.World.Registry)).Select(text => text.Split(' ')[0])];
        var right = new TicketCorrection("c1", standing.Owner, standing.Id, standing with { Gross = standing.Gross + new Grams(1) }, new string('x', 500), "weighmaster-3", SmallScheme.Known);

        Assert.Empty(Told(right));
        Assert.Empty(Told(right with { Now = null }));
        Assert.Equal(["reason"], Told(right with { Reason = "" }));
        Assert.Equal(["reason", "actor"], Told(right with { Reason = new string('x', 501), Actor = "who ever" }));
        Assert.Equal(["gross"], Told(right with { Now = standing }));
        Assert.Equal(["ticket"], Told(right with { Now = standing with { Id = "another" } }));
        Assert.Equal(["ticket", "owner"], Told(right with { Now = standing with { Owner = "another" } }));
    }

    [Fact]
    public void Claims_stand_in_the_order_of_role_line_and_parties()
    {
        StandingKey[] ordered =
        [
            new("a", "l", "d", "c", TableUnit.Gram), new("a", "m", "a", "b", TableUnit.Gram), new("a", "m", "a", "c", TableUnit.Gram), new("a", "m", "b", "a", TableUnit.Gram),
            new("b", "a", "a", "a", TableUnit.Gram), new("b", "a", "a", "a", TableUnit.MinorUnit),
        ];

        Assert.Equal(ordered, ordered.Reverse().Order());
    }
}
