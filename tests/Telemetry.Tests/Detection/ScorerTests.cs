using Telemetry.CollectionEvents;
using Telemetry.Monitoring.Detection;
using Telemetry.Simulators.Labelled;
using Xunit;

namespace Telemetry.Tests.Detection;

/// <summary>The scorer must be able to fail: each defect shows in the figure that is there for it, against the detector in use on the same readings.</summary>
public sealed class ScorerTests
{
    private static readonly LabelledOptions Realistic = LabelledWorlds.Named("realistic") with { Containers = 24, Days = 120 };

    [Fact]
    public void The_single_sample_rule_scores_worse_than_the_detector()
    {
        var (sound, defective) = Scores(Realistic, DefectiveDetectors.SingleSample);
        Assert.True(defective.Precision.High < sound.Precision.Low, $"{defective.Precision} is not below {sound.Precision}");
        Assert.True(defective.FalseEventsAYear > 5 * sound.FalseEventsAYear);
    }

    [Fact]
    public void No_echo_read_as_empty_scores_worse_than_the_detector()
    {
        // A third of these sensors are pulled out for good, at most of them while the container is a fifth full or more.
        var broken = LabelledWorlds.Named("stuck-silent-unplugged") with { Containers = 120, Days = 60 };
        var (sound, defective) = Scores(broken, DefectiveDetectors.NoEchoIsEmpty);
        Assert.True(defective.FalseEvents > sound.FalseEvents + 20, $"{defective.FalseEvents} false events against {sound.FalseEvents}");
    }

    [Fact]
    public void Local_time_taken_for_UTC_is_missed_time()
    {
        var (sound, defective) = Scores(Realistic, DefectiveDetectors.LocalForUtc);
        Assert.True(defective.Coverage.High < sound.Coverage.Low, $"{defective.Coverage} is not below {sound.Coverage}");
        Assert.True(defective.Recall.High < sound.Recall.Low, $"{defective.Recall} is not below {sound.Recall}");
        Assert.True(defective.MedianTimingError > sound.MedianTimingError * 2);
    }

    [Fact]
    public void Order_dependence_is_caught_by_shuffling()
    {
        var series = new LabelledSeries();
        new LabelledWorld(Realistic).Fill(0, series);
        var same = ArrivalOrder.Same(DefectiveDetectors.OrderDependent, series.Container, series.Readings, Realistic.Settings, 20, new Random(1));
        Assert.Equal(new Proportion(0, 20), same);
    }

    [Fact]
    public void The_detector_finds_the_same_in_two_hundred_orders_of_arrival()
    {
        // The long form: telemetry detect score --world noisy-with-tilt --shuffles 10000.
        var options = LabelledWorlds.Named("noisy-with-tilt") with { Days = 60, Containers = 4 };
        foreach (var series in new LabelledWorld(options).All())
            Assert.Equal(new Proportion(50, 50), ArrivalOrder.Same(CollectionEventDetector.Observe, series.Container, series.Readings, options.Settings, 50, new Random(2)));
    }

    [Fact]
    public void The_score_is_the_same_on_one_thread_and_on_several()
    {
        var (one, several) = (Score(Realistic, CollectionEventDetector.Observe, 1), Score(Realistic, CollectionEventDetector.Observe, 4));
        Assert.Equal(
            (one.Recall, one.Precision, one.Coverage, one.Accuracy, one.MedianTimingError, one.RejectedSteps),
            (several.Recall, several.Precision, several.Coverage, several.Accuracy, several.MedianTimingError, several.RejectedSteps));
        Assert.Equal(one.Calibration, several.Calibration);
    }

    private static (DetectionTally Sound, DetectionTally Defective) Scores(LabelledOptions world, Detector defective) =>
        (Score(world, CollectionEventDetector.Observe, 2), Score(world, defective, 2));

    private static DetectionTally Score(LabelledOptions world, Detector detector, int threads) => WorldScore.Of(world, detector, TimeProvider.System, threads).Total;
}
