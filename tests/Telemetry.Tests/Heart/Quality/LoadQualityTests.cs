using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart.SeparationQuality;

public sealed class LoadQualityTests
{
    private static readonly QualityLimits Limits = new(15m, 4m);
    private static readonly Instant Tipped = World.Start + TimeSpan.FromHours(20);

    [Theory]
    [InlineData(150_000, 40_000, LoadDecision.Accepted)]
    [InlineData(150_001, 0, LoadDecision.Rejected)]
    [InlineData(150_000, 40_001, LoadDecision.AcceptedWithExcessNonPackaging)]
    [InlineData(150_001, 40_001, LoadDecision.Rejected)]
    public void Both_limits_are_kept_exactly_and_each_has_its_own_word(long interfering, long nonPackaging, LoadDecision expected) =>
        Assert.Equal(expected, LoadQuality.Of(Load(), [Assessment("a1", 1, interfering, nonPackaging)], Limits).Judgement.Decision);

    [Fact]
    public void A_later_assessment_supersedes_an_earlier_one_and_both_are_listed()
    {
        LoadAssessment[] assessments = [Assessment("a2", 2, 90_000, null), Assessment("a1", 1, 200_000, null)];
        var judged = LoadQuality.Of(Load(), assessments, Limits);
        Assert.Equal(LoadDecision.Accepted, judged.Judgement.Decision);
        Assert.Equal("a2", judged.Assessment!.Id);
        Assert.Equal(["a1"], judged.Earlier.Select(assessment => assessment.Id));
        Assert.Equal(judged.Assessment, LoadQuality.Of(Load(), assessments.Reverse(), Limits).Assessment);
    }

    [Fact]
    public void Without_an_assessment_the_ticket_speaks_for_itself()
    {
        var judged = LoadQuality.Of(Load(interfering: 150_001), [], Limits);
        Assert.Equal((LoadDecision.Rejected, true), (judged.Judgement.Decision, judged.Judgement.Assessed));
        Assert.Null(judged.Assessment);
        Assert.Equal(judged.Judgement, LoadQuality.Of(Load(interfering: 150_001), 15m).Judgement);
    }

    [Fact]
    public void An_assessment_of_another_ticket_changes_nothing() =>
        Assert.False(LoadQuality.Of(Load(), [Assessment("a1", 1, 900_000, null) with { TicketId = "t2" }], Limits).Judgement.Assessed);

    [Fact]
    public void What_nobody_looked_for_is_not_zero()
    {
        var judged = LoadQuality.Of(Load(), [Assessment("a1", 1, 100_000, null)], Limits);
        Assert.All(judged.Events, judgedEvent => Assert.Null(judgedEvent.NonPackaging));
        Assert.Null(judged.Waterfall.NonPackaging);
    }

    [Fact]
    public void Interfering_and_non_packaging_come_down_to_the_emptyings_to_the_gram()
    {
        var judged = LoadQuality.Of(Load(), [Assessment("a1", 1, 100_001, 30_001)], Limits);
        Assert.Equal(2, judged.Events.Count);
        Assert.Equal(100_001, judged.Events.Sum(one => one.Interfering.Value));
        Assert.Equal(30_001, judged.Events.Sum(one => one.NonPackaging!.Value.Value));
        Assert.All(judged.Events, one => Assert.Equal(one.Collected, one.Interfering + one.Rejected + one.Accepted));
    }

    [Fact]
    public void An_assessment_that_finds_more_than_the_load_weighs_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => LoadQuality.Of(Load(), [Assessment("a1", 1, 900_000, 200_000)], Limits));
        Assert.Contains("'a1'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_name_field_value_and_remedy()
    {
        var wrong = Assessment("a1", -1, 1_100_000, null) with { Inspector = "Jansen", RejectionCost = new Cents(5), Photos = ["photo.jpg"] };
        var violations = LoadAssessmentRules.Violations(wrong, Load().Ticket, new RegistryIndex(World.Registry)).ToList();
        string[] fields = ["inspector 'Jansen'", "rejection_reason", "photos 'photo.jpg'", "1100000 g, more than the net 1000000 g", "assessed_at"];
        Assert.All(fields, field => Assert.Contains(violations, violation => violation.Contains(field, StringComparison.Ordinal)));
        Assert.Equal(fields.Length, violations.Count);
        Assert.Empty(LoadAssessmentRules.Violations(Assessment("a1", 1, 1, null), Load().Ticket, new RegistryIndex(World.Registry)));
    }

    private static ReconciledTicket Load(long? interfering = null)
    {
        var masses = ((string[])["c1", "c2"]).SelectMany(id => CollectionEventDetector.Observe(id, World.Hourly(id, 80, 80, 81, 81, 82, 4, 4, 5, 5, 6), World.Registry.Detection).Events
            .Select(found => new LocatedMass(
                MassEstimation.Of(found, World.Registry.Containers.First(one => one.Id == id), World.Registry.Streams[0]), id == "c1" ? "GM0001" : "GM0002", "pmd")));
        return Assert.Single(Reconciliation.Of([World.Ticket("t1", Tipped, 1_000_000, interfering)], [.. masses]).Tickets);
    }

    private static LoadAssessment Assessment(string id, int hoursLater, long interfering, long? nonPackaging) => new(
        "collector", id, "collector", "t1", Tipped + TimeSpan.FromHours(hoursLater), AssessmentMethod.Visual, "K-17", new Grams(interfering),
        nonPackaging is { } grams ? new Grams(grams) : null, null, null, [], Tipped + TimeSpan.FromDays(1));
}
