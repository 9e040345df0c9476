using Telemetry.CollectionEvents;
using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>An emptying with the mass its own sensor makes of it.</summary>
public sealed record EventMass(CollectionEvent Event, Grams Estimate, ProvenanceClass Provenance);
