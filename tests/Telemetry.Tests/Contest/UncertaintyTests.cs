using Telemetry.Allocation.Comparisons.Uncertainty;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Quality.Sampling;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Contest;

public sealed class UncertaintyTests
{
    private static readonly DrawSettings Settings = DrawSettings.Default with { Draws = 200, Seed = 7 };

    [Fact]
    public void The_same_seed_gives_the_same_intervals_and_another_seed_others()
    {
        var first = UncertainRun.Of(ContestWorld.Run, Settings, (Fraction)15, []);
        Assert.Equal(first.Lines, UncertainRun.Of(ContestWorld.Run, Settings, (Fraction)15, []).Lines);
        Assert.NotEqual(first.Lines, UncertainRun.Of(ContestWorld.Run, Settings with { Seed = 8 }, (Fraction)15, []).Lines);
    }

    [Fact]
    public void Without_any_uncertainty_a_line_is_what_it_is()
    {
        var facts = ContestWorld.Facts with { Emptyings = [.. ContestWorld.Facts.Emptyings.Select(one => one with { StandardUncertainty = Grams.Zero })] };
        var sure = UncertainRun.Of(
            RunComputation.Compute(ContestWorld.Pack, facts, ContestWorld.Request), Settings with { TicketStandardUncertainty = 0, VisualPerMille = 0, WeighedPerMille = 0 }, (Fraction)15, []);
        Assert.All(sure.Lines, line => Assert.Equal((line.Value, line.Value), (line.Low, line.High)));
    }

    [Fact]
    public void Estimates_alone_move_shares_within_a_ticket_and_never_its_mass()
    {
        var pack = ContestWorld.Pack with { Inputs = [.. ContestWorld.Pack.Inputs, new("collected", "measured:collected", Allocation.Tables.TableUnit.Gram, ["stream"], "Collected")] };
        var run = UncertainRun.Of(RunComputation.Compute(pack, ContestWorld.Facts, ContestWorld.Request), Settings with { TicketStandardUncertainty = 0, VisualPerMille = 0 }, null, []);
        Assert.Equal(new LineInterval("collected/pmd", Allocation.Tables.TableUnit.Gram, 9_000_000, 9_000_000, 9_000_000), run.Lines.Single(line => line.Line == "collected/pmd"));
        var share = run.Lines.Single(line => line.Line == "accepted/GM0001/pmd");
        Assert.True(share.Low < share.Value && share.Value < share.High);
    }

    [Fact]
    public void A_breach_by_a_hair_is_noise_and_says_how_many_judgements_would_settle_it()
    {
        var breaches = UncertainRun.Of(ContestWorld.Run, Settings, (Fraction)15, []).Breaches.ToDictionary(one => one.TicketId);
        Assert.Equal(ExcessVerdict.NotShown, breaches["T2"].Verdict);
        Assert.True(breaches["T2"].Rejected);
        Assert.True(breaches["T2"].More > 100);
        Assert.InRange(breaches["T2"].AboveShare, 0.4, 0.7);
    }

    [Fact]
    public void A_breach_that_was_weighed_out_is_shown()
    {
        var facts = ContestWorld.Facts with
        {
            Assessments =
            [
                new("collector", "a1", "collector", "T2", Instant.FromUtc(2024, 10, 8, 16), Quality.AssessmentMethod.Weighed, "K-1", new Grams(1_000_000), null, null, null, [], Instant.FromUtc(2024, 10, 9)),
            ],
        };
        var shown = UncertainRun.Of(RunComputation.Compute(ContestWorld.Pack, facts, ContestWorld.Request), Settings, (Fraction)15, []).Breaches.Single(one => one.TicketId == "T2");
        Assert.Equal((ExcessVerdict.ExcessShown, 0), (shown.Verdict, shown.More));
    }

    [Fact]
    public void Settings_out_of_range_are_refused_together()
    {
        Assert.Equal(5, new DrawSettings(1, 0, 100, -1, -1, 1_001).Violations().Count());
        Assert.Throws<ArgumentException>(() => UncertainRun.Of(ContestWorld.Run, Settings with { Draws = 1 }, null, []));
    }

    [Fact]
    public void Intervals_of_ninety_percent_hold_the_truth_in_85_to_95_of_100_worlds()
    {
        var (held, lines) = (0, 0);
        for (var world = 0; world < 250; world++)
        {
            var (truth, facts) = UncertainWorld.Of(world);
            var run = RunComputation.Compute(UncertainWorld.Pack, facts, ContestWorld.Request);
            foreach (var line in UncertainRun.Of(run, Settings with { ConfidencePercent = 90, Draws = 150, Seed = world }, null, []).Lines.Where(line => truth.ContainsKey(line.Line)))
            {
                lines++;
                if (line.Low <= truth[line.Line] && truth[line.Line] <= line.High) held++;
            }
        }

        Assert.InRange((double)held / lines, 0.85, 0.95);
    }
}
