using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass.Densities;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Mass;

/// <summary>
/// Turns an emptying into grams: on a scale the fall itself, on a level sensor volume times bulk density, and where nothing measured it the
/// default factor of the container's kind. A measured fall of 0 stays 0.
/// </summary>
public static class MassEstimation
{
    public static EventMass Of(CollectionEvent collection, Container container, MaterialStream stream) =>
        Of(collection, container, stream, MassBasis.Registered);

    /// <summary>A learnt density is looked up by the container's municipality.</summary>
    /// <param name="stated">What a person said was taken out, for an emptying that nothing measured; null where nobody knows.</param>
    /// <exception cref="ArgumentException">Nothing measured it and its kind has no default factor; ask <see cref="DefaultFactorRules.Uncovered"/> first.</exception>
    public static EventMass Of(CollectionEvent collection, Container container, MaterialStream stream, MassBasis basis, Grams? stated = null)
    {
        if (collection.Signals == EventSignals.None) return Unmeasured(collection, container, basis, stated);
        var readings = new MassSource(MassSourceKind.Readings, collection.EvidenceDigest);
        if (IsWeighed(collection))
        {
            var weighed = new Grams(collection.Drop);
            return new(collection, weighed, ProvenanceClass.UnverifiedScale, basis.Budget.OfScale(weighed), [readings]);
        }

        var density = basis.Densities.For(stream, container.Municipality, basis.Budget.RegisteredDensityPerMille);
        var mass = OfVolume(container.CapacityLitres, collection.Drop, density);
        var whole = OfVolume(container.CapacityLitres, BasisPoints.Whole, density);
        return new(
            collection, mass, ProvenanceClass.SensorEstimate, basis.Budget.OfLevel(mass, whole, density.StandardUncertaintyPerMille),
            [readings, new(MassSourceKind.Density, density.Version)]);
    }

    /// <summary>Rounded once, half away from zero. Throws <see cref="OverflowException"/> beyond 64 bits.</summary>
    public static Grams Estimate(CollectionEvent collection, Container container, MaterialStream stream) => Of(collection, container, stream).Estimate;

    private static EventMass Unmeasured(CollectionEvent collection, Container container, MassBasis basis, Grams? stated)
    {
        if (stated is { } said)
            return new(collection, said, ProvenanceClass.DefaultFactor, basis.Budget.OfDefault(said), [new(MassSourceKind.Statement, collection.Id)]);
        var factor = basis.Defaults.FirstOrDefault(factor => factor.Kind == container.Kind) ?? throw new ArgumentException(
            $"container '{container.Id}': emptying '{collection.Id}' was not measured and its kind '{container.Kind}' has no default factor; add one to defaultFactors, for a missing mass is not zero.",
            nameof(basis));
        return new(
            collection, factor.Mass, ProvenanceClass.DefaultFactor, basis.Budget.OfDefault(factor.Mass), [new(MassSourceKind.DefaultFactor, factor.Kind)]);
    }

    private static Grams OfVolume(int capacityLitres, long drop, BulkDensity density) =>
        new(HalfAwayFromZero.Divide((Int128)capacityLitres * drop * density.MilligramsPerLitre, BasisPoints.Whole * 1_000));

    private static bool IsWeighed(CollectionEvent collection) => collection.Evidence == Quantity.ContentMass;
}
