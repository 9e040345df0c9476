using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Mass;

/// <summary>Turns a fall into grams: on a scale the fall itself, on a level sensor volume times bulk density.</summary>
public static class MassEstimation
{
    public static EventMass Of(CollectionEvent collection, Container container, MaterialStream stream) =>
        new(collection, Estimate(collection, container, stream), IsWeighed(collection) ? ProvenanceClass.UnverifiedScale : ProvenanceClass.SensorEstimate);

    /// <summary>Rounded once, half away from zero. Throws <see cref="OverflowException"/> beyond 64 bits.</summary>
    public static Grams Estimate(CollectionEvent collection, Container container, MaterialStream stream) =>
        IsWeighed(collection)
            ? new Grams(collection.Drop)
            : new Grams(HalfAwayFromZero.Divide((Int128)container.CapacityLitres * collection.Drop * stream.GramsPerLitre, BasisPoints.Whole));

    private static bool IsWeighed(CollectionEvent collection) => collection.Evidence == Quantity.ContentMass;
}
