using CsCheck;
using Telemetry.Quality;
using Telemetry.Quality.Sampling;
using Telemetry.Quantities;
using Telemetry.Simulators.Shares;
using Xunit;

namespace Telemetry.Tests.Heart.SeparationQuality;

public sealed class SampleShareTests
{
    [Fact]
    public void A_share_is_the_ratio_of_sums_and_not_the_average_of_percentages()
    {
        var share = RatioEstimate.Of([Part(1, 10), Part(60, 100)])!.Share;
        Assert.Equal(61.0 / 110, share, 1e-12);
    }

    [Fact]
    public void Without_samples_there_is_no_share()
    {
        Assert.Null(RatioEstimate.Of([]));
        Assert.Null(ShareEstimate.Of([]));
    }

    [Fact]
    public void One_sample_has_a_share_and_nearly_no_bounds()
    {
        Assert.Null(RatioEstimate.Of([Part(10, 60)])!.Interval());
        var interval = ShareEstimate.Of([Part(10, 60)])!;
        Assert.True(interval.High - interval.Low > 0.9, $"{interval}");
    }

    [Fact]
    public void Five_clean_samples_do_not_show_that_there_is_never_anything()
    {
        SampledPart[] clean = [.. Enumerable.Repeat(Part(0, 60), 5)];
        Assert.Equal(0, RatioEstimate.Of(clean)!.Interval()!.High);

        // Clopper and Pearson for 0 of 5: 1 − 0.025^(1/5).
        Assert.Equal(1 - Math.Pow(0.025, 0.2), ShareEstimate.Of(clean)!.High, 0.02);
        Assert.Equal(BoundedBootstrap, ShareEstimate.Of(clean)!.Method);
    }

    [Fact]
    public void What_is_not_weighed_is_not_in_the_ratio_and_a_heap_of_nothing_is()
    {
        CompositionSample[] samples = [Sample("a", ("pet", 10), ("rest", 90)), Sample("b", ("rest", 100)), Sample("c", ("pet", 0), ("rest", 100))];
        var pet = Assert.Single(FractionEstimate.Of(samples), fraction => fraction.Fraction == "pet");
        Assert.Equal((2, new Grams(200_000), 0.05), (pet.Interval.Samples, pet.Whole, pet.Interval.Share));
    }

    [Fact]
    public void An_interval_holds_its_share_within_0_and_1() =>
        Gen.Select(Gen.Long[0, 1_000], Gen.Long[1, 1_000]).Select(pair => Part(Math.Min(pair.Item1, pair.Item2), pair.Item2)).Array[1, 12].Sample(samples =>
        {
            var interval = ShareEstimate.Of(samples)!;
            Assert.True(interval is { Low: >= 0, High: <= 1 } && interval.Low <= interval.Share && interval.Share <= interval.High, $"{interval}");
        }, iter: 300);

    [Fact]
    public void The_mirror_image_of_a_share_has_the_mirrored_interval() =>
        Gen.Select(Gen.Long[1, 59], Gen.Const(60L)).Select(pair => Part(pair.Item1, pair.Item2)).Array[3, 9].Sample(samples =>
        {
            var (one, other) = (ShareEstimate.Of(samples)!, ShareEstimate.Of([.. samples.Select(sample => sample with { Part = sample.Whole - sample.Part })])!);
            Assert.Equal((1 - other.High, 1 - other.Low), (one.Low, one.High), Close);
        }, iter: 200);

    /// <summary>The long form is <c>telemetry quality coverage</c>; 300 worlds tell 95 % from 90 %, and the seed is fixed.</summary>
    [Fact]
    public void Reported_intervals_cover_at_their_rate_where_the_classical_ones_do_not()
    {
        var lines = SampleCoverage.Measure(300, 1);
        var reported = lines.Where(line => line.Subject.StartsWith("reported", StringComparison.Ordinal)).ToList();
        Assert.Equal(SampleWorld.All.Count * SampleCoverage.SampleCounts.Count, reported.Count);
        Assert.All(reported, line => Assert.True(line.Rate > 0.90, $"{line.World}, {line.Subject}: {line.Rate:P1}"));
        Assert.Contains(lines, line => line.Subject.StartsWith("classical", StringComparison.Ordinal) && line.Rate < 0.7);
    }

    private const string BoundedBootstrap = "bounded-bootstrap/1";

    private static bool Close((double Low, double High) one, (double Low, double High) other) => Math.Abs(one.Low - other.Low) < 0.03 && Math.Abs(one.High - other.High) < 0.03;

    private static SampledPart Part(long part, long whole) => new(new Grams(part * 1_000), new Grams(whole * 1_000));

    private static CompositionSample Sample(string id, params (string Name, long Kilograms)[] heaps) => new(
        "sorter", id, "pmd", "GM0001", null, null, null, Instant.FromUtc(2024, 10, 1), "hand", "S-1",
        [.. heaps.Select(heap => new SortedFraction(heap.Name, SortedClass.Packaging, new Grams(heap.Kilograms * 1_000)))], Instant.FromUtc(2024, 10, 2));
}
