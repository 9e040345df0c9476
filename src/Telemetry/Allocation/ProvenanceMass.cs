using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

public sealed record ProvenanceMass(ProvenanceClass Provenance, Grams Mass);
