using Telemetry.Quantities;

namespace Telemetry.Simulators.World;

/// <summary>
/// What really is in one container. Between two emptyings the material has one bulk density, drawn within 15 % of the stream's;
/// what is left behind keeps its own mass.
/// </summary>
internal sealed class Contents
{
    // Beyond this people leave their bags beside the container.
    private const double Overflow = 1.08;

    private readonly SimulatedContainer _container;
    private readonly Deposits _deposits;
    private readonly Chance _chance;
    private readonly List<Cycle> _cycles = [];

    public Contents(SimulatedContainer container, Deposits deposits, Instant start, int seed)
    {
        (_container, _deposits) = (container, deposits);
        _chance = new Chance(seed, Purposes.Filling, container.Index + 10_000);
        var litres = _chance.Between(0, 0.6) * container.Plan.CapacityLitres;
        var density = Density();
        _cycles.Add(new Cycle(start, deposits.LitresUntil(start), litres, litres * density, density));
    }

    public double LitresAt(Instant at) => LitresIn(CycleAt(at), at);

    public double GramsAt(Instant at)
    {
        var cycle = CycleAt(at);
        return cycle.Grams + ((LitresIn(cycle, at) - cycle.Litres) * cycle.GramsPerLitre);
    }

    public double ShareAt(Instant at) => LitresAt(at) / _container.Plan.CapacityLitres;

    /// <summary>Takes out a share of the content; returns the grams taken. Emptyings come in the order of time.</summary>
    public long Empty(Instant at, double share)
    {
        var taken = (long)Math.Round(GramsAt(at) * share, MidpointRounding.AwayFromZero);
        _cycles.Add(new Cycle(at, _deposits.LitresUntil(at), LitresAt(at) * (1 - share), GramsAt(at) - taken, Density()));
        return taken;
    }

    private double LitresIn(Cycle cycle, Instant at) =>
        Math.Min(cycle.Litres + _deposits.LitresUntil(at) - cycle.DepositedBefore, Math.Max(cycle.Litres, Overflow * _container.Plan.CapacityLitres));

    private Cycle CycleAt(Instant at)
    {
        var i = _cycles.Count - 1;
        while (i > 0 && _cycles[i].From > at) i--;
        return _cycles[i];
    }

    private double Density() => _container.Plan.Stream.GramsPerLitre * _chance.Between(0.85, 1.15);

    private readonly record struct Cycle(Instant From, double DepositedBefore, double Litres, double Grams, double GramsPerLitre);
}
