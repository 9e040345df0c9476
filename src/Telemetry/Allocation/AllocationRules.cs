using Telemetry.Containers;
using Telemetry.Mass;

namespace Telemetry.Allocation;

/// <summary>The rules of one reporting period as data: no rate, limit or share is compiled in.</summary>
/// <param name="Id">Name and version, printed in the report.</param>
/// <param name="Organisations">The producer organisations (PRO) with their names.</param>
/// <param name="Streams">One entry per stream; a stream without one is reported as collected and stays unallocated.</param>
/// <param name="DefaultFactors">What stands in for a missing measurement, one a kind of container; an emptying that nothing measured and that has none stays without mass.</param>
/// <param name="FactorBand">Outside it the factor of a ticket is flagged; null for <see cref="Mass.FactorBand.Default"/>.</param>
public sealed record AllocationRules(
    string Id, Wording About, IReadOnlyList<ProducerOrganisation> Organisations, IReadOnlyList<StreamRules> Streams, IReadOnlyList<DefaultFactor>? DefaultFactors = null,
    FactorBand? FactorBand = null);
