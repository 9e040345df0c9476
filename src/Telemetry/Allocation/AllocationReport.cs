using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Allocation;

/// <summary>The outcome of one run; a pure function of the facts and the period, and ordered so that it can be compared byte by byte.</summary>
/// <param name="FactsDigest">SHA-256 of everything it was computed from.</param>
/// <param name="Lines">By municipality, then stream, in ordinal order.</param>
/// <param name="Unregistered">Containers that sent readings but are not in the registry; they count nowhere else.</param>
public sealed record AllocationReport(
    Period Period, Registry Registry, AllocationRules Rules, string FactsDigest, IReadOnlyList<AllocationLine> Lines, IReadOnlyList<TicketLine> Tickets,
    IReadOnlyList<EventLine> Events, IReadOnlyList<Proof> Proofs, IReadOnlyList<SilentContainer> Silent, IReadOnlyList<string> Unregistered,
    IReadOnlyList<StatusCount> ReadingCounts)
{
    public bool IsConserved => Proofs.All(proof => proof.Holds);
}
