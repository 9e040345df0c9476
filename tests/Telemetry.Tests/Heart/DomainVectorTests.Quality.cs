using System.Globalization;
using System.Text.Json;
using Telemetry.Allocation;
using Telemetry.Quality;
using Telemetry.Quality.Sampling;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart;

/// <summary>The vectors of quality: waterfall, samples, correction.</summary>
public sealed partial class DomainVectorTests
{
    private static int WaterfallOf(JsonElement input, JsonElement expected)
    {
        var waterfall = Split(input);
        Assert.Equal(expected.GetProperty("packaging_g").GetInt64(), waterfall.Packaging.Value);
        Assert.Equal(expected.GetProperty("non_packaging_g").GetInt64(), waterfall.NonPackaging!.Value.Value);
        Assert.Equal(expected.GetProperty("interfering_g").GetInt64(), waterfall.Interfering!.Value.Value);
        Assert.Equal(waterfall.Gross, waterfall.Packaging + waterfall.NonPackaging!.Value + waterfall.Interfering!.Value);
        return 1;
    }

    private static int WaterfallThenApportion(JsonElement input, JsonElement expected)
    {
        WaterfallOf(input, expected);
        var waterfall = Split(input);
        string[] ids = [.. input.GetProperty("ids").EnumerateArray().Select(id => id.GetString()!)];
        var masses = Apportionment.LargestRemainder(
            waterfall.Packaging.Value, [.. input.GetProperty("weights").EnumerateArray().Select((weight, index) => new Weight(ids[index], weight.GetInt64()))]);
        var amount = Amounts.Of(Decimal(input.GetProperty("tariff_eur_per_t")), waterfall.Gross);
        var cents = Apportionment.LargestRemainder(amount.Value, [.. masses.Shares.Select((share, index) => new Weight(ids[index], share))]);
        Assert.Equal(expected.GetProperty("level_2_sum_g").GetInt64(), masses.Shares.Sum());
        Assert.Equal(expected.GetProperty("compensation_cents").GetInt64(), amount.Value);
        foreach (var (index, id) in ids.Index())
        {
            Assert.Equal(expected.GetProperty("packaging_lines_g").GetProperty(id).GetInt64(), masses.Shares[index]);
            Assert.Equal(expected.GetProperty("compensation_lines_cents").GetProperty(id).GetInt64(), cents.Shares[index]);
        }

        return 2;
    }

    private static int Ratio(JsonElement input, JsonElement expected)
    {
        SampledPart[] samples =
        [
            .. input.GetProperty("contaminant_kg").EnumerateArray().Zip(
                input.GetProperty("sample_kg").EnumerateArray(), (part, whole) => new SampledPart(new((long)(Decimal(part) * 1_000m)), new((long)(Decimal(whole) * 1_000m)))),
        ];
        var ratio = RatioEstimate.Of(samples)!;
        var exact = ExactShare.Of(ratio.Part.Value, ratio.Whole.Value);
        Assert.Equal(expected.GetProperty("ratio").GetString(), $"{exact.Numerator}/{exact.Denominator}");
        Assert.Equal(expected.GetProperty("ratio_percent").GetString(), Percent(ratio.Share));
        Assert.Equal(expected.GetProperty("se_percent_points").GetString(), Percent(ratio.StandardError!.Value));
        var interval = ratio.Interval()!;
        Assert.Equal((double)Decimal(expected.GetProperty("ci_low_percent")), interval.Low * 100, 1e-6);
        Assert.Equal((double)Decimal(expected.GetProperty("ci_high_percent")), interval.High * 100, 1e-6);
        Assert.Equal(expected.GetProperty("excess_over_15_percent_significant").GetBoolean(), SamplingPlanner.Judge(interval, 0.15) == ExcessVerdict.ExcessShown);
        var three = RatioEstimate.Of(samples[..3])!;
        Assert.Equal(expected.GetProperty("first_three_samples").GetProperty("ratio_percent").GetString(), Percent(three.Share));
        return 4;
    }

    private static int QualityCorrectionOf(JsonElement input, JsonElement expected)
    {
        var cost = new Cents(input.GetProperty("cost_cents_per_t").GetInt64());
        var (interferingLimit, nonPackagingLimit) = (Decimal(input.GetProperty("interfering_limit")), Decimal(input.GetProperty("non_packaging_limit")));
        var corrected = input.GetProperty("cases").EnumerateArray().Select(one => QualityCorrection.PerTonne(
            cost, Decimal(one.GetProperty("interfering")), Decimal(one.GetProperty("non_packaging")), interferingLimit, nonPackagingLimit).Value).ToArray();
        Assert.Equal(expected.GetProperty("cents_per_t").EnumerateArray().Select(cents => cents.GetInt64()), corrected);
        return corrected.Length;
    }

    private static Waterfall Split(JsonElement input) => Waterfall.OfShares(
        new Grams(input.GetProperty("gross_g").GetInt64()), ExactShare.Parse(input.GetProperty("interfering_share").GetString()!),
        ExactShare.Parse(input.GetProperty("non_packaging_share").GetString()!));

    private static string Percent(double share) => Math.Round((decimal)share * 100, 6, MidpointRounding.AwayFromZero).ToString("0.000000", CultureInfo.InvariantCulture);
}
