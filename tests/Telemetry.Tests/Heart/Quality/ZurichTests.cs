using Telemetry.Quality;
using Telemetry.Quality.Sampling;
using Telemetry.Quantities;
using Telemetry.Simulators.Import;
using Telemetry.Tests.Simulators;
using Xunit;

namespace Telemetry.Tests.Heart.SeparationQuality;

public sealed class ZurichTests
{
    private const string DataSet = "zurich_waste_composition";

    [Fact]
    public void What_lay_in_the_slots_for_PET_was_nearly_all_something_else()
    {
        var (samples, _) = ZurichImport.Read(SharedData.FolderOrSkip(DataSet));
        var slots = SampledPart.Of(samples.Where(sample => sample.Stream == "zurich-pet-slots"), SortedClass.Interfering);
        var ratio = RatioEstimate.Of(slots)!;
        Assert.Equal((7, new Grams(10_361), new Grams(10_361 - 94)), (ratio.Samples, ratio.Whole, ratio.Part));
        Assert.True(ratio.Share > 0.99);

        // Three stations had no PET at all: seven samples cannot rule out that now and then a slot holds only PET.
        Assert.True(ShareEstimate.Of(slots)!.Low < 0.7);
        Assert.Equal(ExcessVerdict.ExcessShown, SamplingPlanner.Advise(slots, 0.15).Verdict);
    }

    [Fact]
    public void A_weight_of_NA_is_no_heap_and_is_named()
    {
        var (samples, findings) = ZurichImport.Read(SharedData.FolderOrSkip(DataSet));
        Assert.Equal(7, findings.Count(finding => finding.Value == "NA"));
        Assert.DoesNotContain(samples, sample => sample.Stream == "zurich-paper-slots");
        Assert.Equal(15 + 9 + 8 + 6 + 7 + 7, samples.Count);
    }

    [Fact]
    public void A_mass_that_went_through_floating_point_is_a_whole_number_of_grams()
    {
        var (samples, _) = ZurichImport.Read(SharedData.FolderOrSkip(DataSet));
        Assert.Equal(new Grams(5_400), samples.Single(sample => sample.Id == "zurich-bags-1").Fractions.Single(heap => heap.Name == "other").Mass);
    }
}
