using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>
/// Everything one quantity says: (1) learn the noise of each month from the eight weeks before it, (2) take out what is frozen, (3) find the falls,
/// (4) learn the empty level from the falls of eight weeks, (5) ask what else each fall may have been.
/// </summary>
internal sealed class QuantitySearch
{
    private const long Learning = 56 * 86_400_000L;
    private readonly SampleSeries _series;
    private readonly SampleSeries _tilt;
    private readonly Quantity _quantity;
    private readonly long _minimum;
    private readonly LocalMonths _months;
    private readonly StepNoise[] _noise;

    public QuantitySearch(SampleSeries series, SampleSeries tilt, Quantity quantity, long minimum, long window, long full)
    {
        (_series, _tilt, _quantity, _minimum) = (series, tilt, quantity, minimum);

        // 1.
        _months = new(series.At[0], series.At[^1]);
        _noise = [.. Enumerable.Range(0, _months.Count).Select(Noise)];

        // 2.
        Frozen = FrozenRuns.TakeOut(series, at => _noise[_months.IndexAt(at)]);

        // 3.
        var falls = new PassingSpans(series, minimum, window, full).TakeOut();

        // 4. and 5.
        var fates = falls.ConvertAll(FateOf);
        var baselines = Enumerable.Range(0, _months.Count).Select(month => Learnt(month, falls, fates)).ToArray();
        Candidates = [.. falls.Select((fall, index) => Describe(fall, fates[index], baselines[_months.IndexAt(series.At[fall.Index])]))];
    }

    public IReadOnlyList<(long From, long To)> Frozen { get; }

    public IReadOnlyList<Candidate> Candidates { get; }

    private StepNoise Noise(int month)
    {
        var start = _months[month].Start.UnixMilliseconds;
        return StepNoise.Of(_series.Values[_series.IndexAt(start - Learning).._series.IndexAt(start)], Math.Max(1, _minimum / 20));
    }

    private CandidateFate FateOf(Fall fall)
    {
        return LeadsIntoFrozen(fall) ? CandidateFate.IntoFrozen : CandidateFate.Open;
    }

    private bool LeadsIntoFrozen(Fall fall) => Frozen.Any(span => span.From >= _series.At[fall.First] && span.From <= _series.At[fall.WindowEnd - 1]);

    private Baseline Learnt(int month, List<Fall> falls, List<CandidateFate> fates)
    {
        var end = _months[month].Start.UnixMilliseconds;
        var empties = falls.Where((fall, index) => fates[index] == CandidateFate.Open && fall.Drop >= 2 * _minimum && _series.At[fall.Index] < end && _series.At[fall.Index] >= end - Learning)
            .Select(fall => fall.After).Order().ToArray();
        return new(_months[month].Label, _noise[month], empties.Length < Baseline.FewestFalls ? null : empties[(empties.Length - 1) / 2]);
    }

    private Candidate Describe(Fall fall, CandidateFate fate, Baseline baseline)
    {
        var (from, to) = (_series.At[fall.First - 1], _series.At[fall.Index]);
        return new(_quantity, fall, from, to, baseline, TiltHints.Around(_tilt, from, to, fall.Pace.Step), fate);
    }
}
