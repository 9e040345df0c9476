using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Monitoring.Detection;

/// <summary>Counts how a detector did over containers. Counts are added and rates made of the sums, so the order of the containers does not matter.</summary>
public sealed class DetectionTally
{
    private readonly List<long> timingErrors = [];
    private readonly CalibrationBin[] calibration = CalibrationBin.None();

    public int Containers { get; private set; }

    public double ContainerYears { get; private set; }

    public long Readings { get; private set; }

    public long Events { get; private set; }

    public long FalseEvents { get; private set; }

    public long Remarks { get; private set; }

    /// <summary>Candidates that are no emptying and were taken for none.</summary>
    public long RejectedSteps { get; private set; }

    /// <summary>Of the events, those that are an emptying.</summary>
    public Proportion Precision => new(Events - FalseEvents, Events);

    /// <summary>Of the emptyings that the readings can show, those that were found.</summary>
    public Proportion Recall { get; private set; }

    /// <summary>Of all emptyings, those in long gaps included.</summary>
    public Proportion RecallOfAll { get; private set; }

    /// <summary>Of the observable emptyings that left a part behind and took 3,000 basis points or more.</summary>
    public Proportion PartialRecall { get; private set; }

    /// <summary>Of the emptyings found, those whose kind was told right.</summary>
    public Proportion KindsRight { get; private set; }

    /// <summary>Of the emptyings found, those that lie in the stated interval itself.</summary>
    public Proportion Coverage { get; private set; }

    /// <summary>
    /// Of the candidates (observable emptyings, false events, and steps down of the smallest fall or more that are neither) those that were judged right.
    /// </summary>
    public Proportion Accuracy => new(Recall.Hits + RejectedSteps, Recall.Of + FalseEvents + RejectedSteps);

    public double? FalseEventsAYear => ContainerYears > 0 ? FalseEvents / ContainerYears : null;

    public IReadOnlyList<CalibrationBin> Calibration => calibration;

    /// <summary>Between an emptying and the middle of its interval; null when nothing was found.</summary>
    public TimeSpan? MedianTimingError
    {
        get
        {
            if (timingErrors.Count == 0) return null;
            var sorted = timingErrors.Order().ToList();
            return TimeSpan.FromMilliseconds(sorted[sorted.Count / 2]);
        }
    }

    /// <param name="readings">In the order of time.</param>
    /// <param name="truth">In the order of time.</param>
    /// <param name="watched">How long the container was looked at, readings or not.</param>
    public void Add(IReadOnlyList<Reading> readings, IReadOnlyList<LabelledEmptying> truth, ContainerHistory found, DetectionSettings settings, TimeSpan tolerance, TimeSpan watched)
    {
        var matching = EventMatching.Of(truth, found.Events, tolerance);
        Containers++;
        (ContainerYears, Readings) = (ContainerYears + (watched / TimeSpan.FromDays(365)), Readings + readings.Count);
        (Events, FalseEvents, Remarks) = (Events + found.Events.Count, FalseEvents + matching.False.Count, Remarks + found.Remarks.Count);
        RecallOfAll += new Proportion(matching.Pairs.Count, truth.Count);
        foreach (var (emptying, match) in matching.Pairs) Count(emptying, match);
        foreach (var emptying in matching.Missed) Count(emptying, null);
        foreach (var wrong in matching.False) Calibrate(wrong, right: false);
        RejectedSteps += CandidateSteps.Rejected(CandidateSteps.Of(readings, settings), truth, [.. found.Events.OrderBy(one => one.FirstEmpty)], tolerance);
    }

    public void Add(DetectionTally other)
    {
        (Containers, ContainerYears, Readings) = (Containers + other.Containers, ContainerYears + other.ContainerYears, Readings + other.Readings);
        (Events, FalseEvents, Remarks, RejectedSteps) = (Events + other.Events, FalseEvents + other.FalseEvents, Remarks + other.Remarks, RejectedSteps + other.RejectedSteps);
        (Recall, RecallOfAll, PartialRecall) = (Recall + other.Recall, RecallOfAll + other.RecallOfAll, PartialRecall + other.PartialRecall);
        (KindsRight, Coverage) = (KindsRight + other.KindsRight, Coverage + other.Coverage);
        timingErrors.AddRange(other.timingErrors);
        for (var bin = 0; bin < calibration.Length; bin++) calibration[bin] = calibration[bin].Plus(other.calibration[bin]);
    }

    private void Count(LabelledEmptying emptying, CollectionEvent? match)
    {
        var once = new Proportion(match is null ? 0 : 1, 1);
        // One that nobody could see and that was found all the same, perhaps by luck, is not false, and does not make recall better either.
        if (emptying.Observable) Recall += once;
        if (emptying is { Observable: true, Kind: EventKind.PartialEmptying } && emptying.Taken >= new BasisPoints(3_000)) PartialRecall += once;
        if (match is null) return;
        KindsRight += new Proportion(match.Kind == emptying.Kind ? 1 : 0, 1);
        Coverage += new Proportion(match.LastFull <= emptying.At && emptying.At <= match.FirstEmpty ? 1 : 0, 1);
        timingErrors.Add(Math.Abs(match.Midpoint.UnixMilliseconds - emptying.At.UnixMilliseconds));
        Calibrate(match, right: true);
    }

    private void Calibrate(CollectionEvent found, bool right)
    {
        var bin = Array.FindIndex(calibration, bin => bin.Holds(found.ConfidencePercent));
        calibration[bin] = calibration[bin].Plus(found.ConfidencePercent, right);
    }
}
