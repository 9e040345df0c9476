using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Histories;

namespace Telemetry.Simulators.World;

/// <summary>A scale under the container: 100 g resolution, 300 g noise, a zero that wanders, and now and then somebody leaning on it.</summary>
internal sealed class ContentScale(SimulatedContainer container, Contents contents, int seed) : IContentSensor
{
    private const long Resolution = 100;
    private const double LeaningShare = 0.0166;
    private const double TimeoutShare = 0.003;

    private readonly Chance _chance = new(seed, Purposes.Sensors, container.Index);
    private double _zero;
    private bool _leant;

    public HistorySample Measure(Instant at)
    {
        _zero = Math.Clamp(_zero + _chance.Normal(20), -1_500, 1_500);
        var noise = _chance.Normal(300);
        _leant = !_leant && _chance.Happens(LeaningShare);
        var leaning = _leant ? _chance.Between(20_000.0, 80_000.0) : 0;
        if (_chance.Happens(TimeoutShare)) return new HistorySample(at, container.Container.Id, Quantity.ContentMass, 0, ReadingStatus.Timeout);
        var grams = contents.GramsAt(at) + _zero + noise + leaning;
        return new HistorySample(at, container.Container.Id, Quantity.ContentMass, (long)Math.Round(grams / Resolution, MidpointRounding.AwayFromZero) * Resolution, ReadingStatus.Ok);
    }
}
