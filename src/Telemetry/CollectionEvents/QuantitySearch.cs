using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>
/// Everything one quantity says: (1) learn the noise of each month from the eight weeks before it, (2) take out what is frozen, (3) take out of a level
/// what was no content and find the falls, (4) learn the floor of each month from the falls of eight weeks, (5) ask what else each fall may have been.
/// </summary>
internal sealed class QuantitySearch
{
    private const long Day = 86_400_000L;
    private const long Learning = 56 * Day;
    private readonly SampleSeries _series;
    private readonly long _minimum;
    private readonly LocalMonths _months;
    private readonly StepNoise[] _noise;
    private readonly Baseline[] _baselines;

    /// <param name="series">Not empty; what is missing is taken out of it.</param>
    public QuantitySearch(SampleSeries series, SampleSeries tilt, Quantity quantity, long minimum, DetectionSettings settings)
    {
        (_series, _minimum) = (series, minimum);

        // 1.
        _months = new(series.At[0], series.At[^1]);
        _noise = new StepNoise[_months.Count];
        for (var month = 0; month < _noise.Length; month++) _noise[month] = Noise(_months[month].Start.UnixMilliseconds - Learning, _months[month].Start.UnixMilliseconds);

        // 2.
        Frozen = FrozenRuns.TakeOut(series, at => _noise[_months.IndexAt(at)], quantity == Quantity.FillLevel ? BasisPoints.Whole : long.MaxValue);

        // 3.
        if (quantity == Quantity.FillLevel) FalseEchoes.TakeOut(series, minimum * 3 / 5);
        var falls = new FallSearch(series, minimum * 3 / 5, settings.WindowHours * 3_600_000L).Falls();

        // 4.
        _baselines = Baselines(falls);

        // 5.
        var candidates = new List<Candidate>(falls.Count);
        for (var index = 0; index < falls.Count; index++)
        {
            var (fall, baseline) = (falls[index], BaselineAt(series.At[falls[index].Index]));
            var (from, to) = (series.At[fall.First - 1], series.At[fall.Index]);
            long? previous = index == 0 ? null : series.At[falls[index - 1].Index];
            var (hint, lift) = TiltHints.Around(tilt, from, to, fall.Pace.Step);

            // A false echo may have stood at the old level after the container came down again.
            if (hint == TiltHint.LiftedBefore) from = Math.Min(from, series.At[Math.Max(0, series.IndexAt(lift!.Value - fall.Pace.Step) - 1)]);
            candidates.Add(new(quantity, fall, from, to, baseline, hint, FateOf(falls, index, baseline), RhythmPoints.Of(settings.Rhythm, from, to, previous)));
        }

        Candidates = candidates;
    }

    public IReadOnlyList<FrozenSpan> Frozen { get; }

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>Noisy by the measure of Frankfurt's worse half: 95 % of the steps of the month within 16 cm of 110, or beyond.</summary>
    public IEnumerable<Period> NoisyMonths
    {
        get
        {
            for (var month = 0; month < _months.Count; month++)
                if (Noise(_months[month].Start.UnixMilliseconds, _months[month].End.UnixMilliseconds).Percentile95 * 4 >= 3 * _minimum) yield return _months[month];
        }
    }

    /// <summary>The spans between two emptyings in which the floor shifted for good.</summary>
    public IEnumerable<(long From, long To)> FloorShifts => Offsets.FloorShifts(_series, [.. Candidates.Where(candidate => candidate.Fate == CandidateFate.Open).Select(candidate => candidate.Fall)], _minimum);

    /// <summary>True for a sinking on a quiet sensor that is no emptying.</summary>
    /// <param name="isEvent">Whether it was taken for one.</param>
    public bool IsSettling(Candidate candidate, bool isEvent) => !isEvent && candidate.Fate is CandidateFate.Open or CandidateFate.Gradual && candidate.Fall.Pace.Noise * 10 <= 3 * _minimum;

    /// <summary>True when the container could have been emptied in a silence and have filled again to where it was afterwards, at its fastest.</summary>
    public bool MayHideAnEmptying(long from, long to)
    {
        var index = _series.IndexAt(to);
        if (index == _series.Count) return true;
        var baseline = BaselineAt(_series.At[index]);
        var days = (to - from + Day - 1) / Day;
        return _series.Values[index] - (baseline.Empty ?? 0) <= (baseline.RisePerDay ?? _minimum) * days;
    }

    private Baseline BaselineAt(long unixMilliseconds) => _baselines[_months.IndexAt(unixMilliseconds)];

    private StepNoise Noise(long from, long to) => StepNoise.Of(_series.Values[_series.IndexAt(from).._series.IndexAt(to)], Math.Max(1, _minimum / 20));

    private Baseline[] Baselines(List<Fall> falls)
    {
        // A fall of twice the smallest that counts is hardly a heap; where few are so large, the floor stays unknown.
        var large = falls.Where(fall => !fall.IsGradual && fall.Drop >= 2 * _minimum).ToArray();
        var baselines = new Baseline[_months.Count];
        for (var (month, first, end) = (0, 0, 0); month < baselines.Length; month++)
        {
            var start = _months[month].Start.UnixMilliseconds;
            while (end < large.Length && _series.At[large[end].Index] < start) end++;
            while (first < end && _series.At[large[first].Index] < start - Learning) first++;
            baselines[month] = Baseline.Of(_months[month].Label, _noise[month], _series, large.AsSpan(first..end));
        }

        return baselines;
    }

    /// <summary>A container that was hardly used falls little, but to its floor, and a quiet sensor shows it.</summary>
    private bool IsSmallEmptying(Fall fall, Baseline baseline) =>
        baseline.Empty is { } empty && 4 * Math.Abs(fall.After - empty) <= _minimum && 10 * fall.Pace.Noise <= 2 * _minimum;

    private CandidateFate FateOf(List<Fall> falls, int index, Baseline baseline)
    {
        var fall = falls[index];
        if (fall.IsGradual) return CandidateFate.Gradual;
        foreach (var span in Frozen)
            if (span.IsSoonKnown && span.From >= _series.At[fall.First] && span.From <= _series.At[fall.WindowEnd - 1]) return CandidateFate.IntoFrozen;
        if (baseline.Empty is { } empty && Offsets.IsOffset(_series, falls, index, empty, _minimum)) return CandidateFate.Offset;
        return fall.Drop >= _minimum || IsSmallEmptying(fall, baseline) ? CandidateFate.Open : CandidateFate.TooSmall;
    }
}
