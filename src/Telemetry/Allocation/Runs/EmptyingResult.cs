using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs;

/// <summary>What a run made of one emptying: collected = interfering + rejected + accepted.</summary>
/// <param name="Provenance">Of <paramref name="Collected"/>: a verified scale where a ticket covers it, else that of the estimate.</param>
/// <param name="NonPackaging">Null where nobody looked.</param>
/// <param name="Assessed">False where nobody looked for interfering material in its load.</param>
public readonly record struct EmptyingResult(
    EmptyingFact Fact, Grams Collected, ProvenanceClass Provenance, Grams Interfering, Grams Rejected, Grams Accepted, Grams? NonPackaging, bool Assessed);
