using Telemetry.Quality.Sampling;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Xunit;

namespace Telemetry.Tests.Heart.SeparationQuality;

public sealed class SamplingPlannerTests
{
    /// <summary>The five samples of vector B13: 16.01 %, of which 9.64 to 22.39 % is the classical interval.</summary>
    private static readonly SampledPart[] Five = [Part(7, 60), Part(10, 61), Part(12, 62), Part(6, 60), Part(14, 63)];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 60)]
    [InlineData(75_000_000, 60)]
    [InlineData(75_000_001, 120)]
    [InlineData(1_000_000_000, 840)]
    public void Sixty_kilograms_are_due_for_every_75_tonnes_or_part(long grams, long kilograms) =>
        Assert.Equal(new Grams(kilograms * 1_000), SamplingPlanner.MinimumMass(new Grams(grams)));

    [Fact]
    public void An_excess_inside_its_interval_is_not_shown_and_the_samples_still_needed_are_said()
    {
        var advice = SamplingPlanner.Advise(Five, 0.15);
        Assert.Equal(ExcessVerdict.NotShown, advice.Verdict);

        // Spread of one sample 5.13 points, distance 1.013 points, t about 1.97 + 0.84: (2.81 × 5.13 ÷ 1.013)² is about 203.
        Assert.InRange(advice.MoreSamples!.Value, 190, 210);
    }

    [Fact]
    public void As_many_samples_as_advised_do_show_it()
    {
        var advice = SamplingPlanner.Advise(Five, 0.12);
        var more = Enumerable.Range(0, (advice.MoreSamples!.Value / Five.Length) + 2).SelectMany(_ => Five).ToArray();
        Assert.Equal(ExcessVerdict.NotShown, advice.Verdict);
        Assert.Equal(ExcessVerdict.ExcessShown, SamplingPlanner.Advise(more, 0.12).Verdict);
    }

    [Fact]
    public void An_interval_wholly_below_the_limit_shows_that_it_is_kept()
    {
        var advice = SamplingPlanner.Advise([.. Five, .. Five, .. Five], 0.30);
        Assert.Equal((ExcessVerdict.BelowShown, 0), (advice.Verdict, advice.MoreSamples));
    }

    [Fact]
    public void Without_samples_nothing_is_shown_in_either_language()
    {
        var advice = SamplingPlanner.Advise([], 0.15);
        Assert.Equal(ExcessVerdict.NotSampled, advice.Verdict);
        Assert.Equal("Er zijn geen monsters; er is niets aangetoond.", SamplingText.Verdict(advice, ReportLanguage.Dutch));
        Assert.Equal("There are no samples; nothing is shown.", SamplingText.Verdict(advice, ReportLanguage.English));
    }

    [Fact]
    public void A_half_width_asks_for_as_many_samples_as_give_it()
    {
        var pilot = RatioEstimate.Of(Five)!;
        var needed = SamplingPlanner.SamplesForHalfWidth(pilot, 0.02)!.Value;
        Assert.InRange(needed, 25, 31);
        Assert.True(SamplingPlanner.SamplesForHalfWidth(pilot, 0.01) > 3 * needed);
        Assert.Null(SamplingPlanner.SamplesForHalfWidth(RatioEstimate.Of([Five[0]])!, 0.02));
    }

    [Fact]
    public void A_verdict_names_limit_number_and_power()
    {
        var text = SamplingText.Verdict(SamplingPlanner.Advise(Five, 0.15), ReportLanguage.Dutch);
        Assert.StartsWith("Niet aangetoond: het interval ligt aan beide kanten van 15,00 %. Blijft het aandeel zoals nu, dan beslissen nog ", text, StringComparison.Ordinal);
        Assert.EndsWith("monsters het met 80 % kans.", text, StringComparison.Ordinal);
    }

    private static SampledPart Part(long part, long whole) => new(new Grams(part * 1_000), new Grams(whole * 1_000));
}
