using Telemetry.Containers;

namespace Telemetry.Allocation;

/// <summary>The rules of one reporting period as data: no rate, limit or share is compiled in.</summary>
/// <param name="Id">Name and version, printed in the report.</param>
/// <param name="Organisations">The producer organisations (PRO) with their names.</param>
/// <param name="Streams">One entry per stream; a stream without one is reported as collected and stays unallocated.</param>
public sealed record AllocationRules(string Id, Wording About, IReadOnlyList<ProducerOrganisation> Organisations, IReadOnlyList<StreamRules> Streams);
