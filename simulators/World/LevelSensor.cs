using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Histories;

namespace Telemetry.Simulators.World;

/// <summary>
/// A sonar in the lid, with the errors measured in Frankfurt: the 95th percentile of its own step between two samples, isolated
/// spikes of 30 cm and more, missing echoes, a resolution of 2 cm. 36 of 77 sensors are clean (at most 10 cm), 41 noisy.
/// </summary>
internal sealed class LevelSensor(SimulatedContainer container, Contents contents, int seed) : IContentSensor
{
    public const double SpikeShare = 0.0166;

    private const double EmptyCentimetres = 125;
    private const double UsableCentimetres = 110;
    private const double NoEchoShare = 0.0074;

    // An echo cannot come from below the floor, except for the tolerance of the part.
    private const double Floor = EmptyCentimetres + 5;

    private readonly Chance _chance = new(seed, Purposes.Sensors, container.Index);
    private double? _step95;
    private bool _spiked;

    public HistorySample Measure(Instant at)
    {
        _step95 ??= _chance.FromQuantiles((0, 4), (0.1, 6), (36.0 / 77, 10), (0.5, 16), (0.9, 42), (1, 55));
        var id = container.Container.Id;
        var noise = Noise(_step95.Value);
        _spiked = !_spiked && _chance.Happens(SpikeShare);
        if (_chance.Happens(NoEchoShare)) return new HistorySample(at, id, Quantity.FillLevel, 0, ReadingStatus.NoTarget);
        var distance = EmptyCentimetres - (contents.ShareAt(at) * UsableCentimetres) + noise;
        if (_spiked) distance += Spike(distance);
        var shown = Math.Round(Math.Clamp(distance, 4, Floor) / 2, MidpointRounding.AwayFromZero) * 2;
        var fill = (long)Math.Round((EmptyCentimetres - shown) / UsableCentimetres * BasisPoints.Whole, MidpointRounding.AwayFromZero);
        return new HistorySample(at, id, Quantity.FillLevel, fill, ReadingStatus.Ok);
    }

    // Most steps are zero and few are large, so the noise is a rare disturbance and not a bell curve: with probability p a sample is
    // off by up to m, so that about 2p of the steps are disturbed; spikes already make 3 % of
    // the steps large, and m follows from the 95th percentile of them all.
    private double Noise(double step95)
    {
        var (probability, reach) = step95 <= 10 ? (0.07, 1.14 * step95) : (0.25, 1.04 * step95);
        return _chance.Normal(0.4) + (_chance.Happens(probability) ? _chance.Between(-reach, reach) : 0);
    }

    private double Spike(double distance)
    {
        var size = _chance.Between(35.0, 70.0);
        return distance - size < 10 ? size : -size;
    }
}
