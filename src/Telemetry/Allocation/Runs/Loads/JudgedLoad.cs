using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs.Loads;

/// <summary>
/// One load from its ticket to its emptyings: (1) the net is shared by the estimates, (2) the gate judges the load by what was found in it, (3) what was found is shared out.
/// The estimate of an emptying only shares; an emptying that nothing measured has no weight.
/// </summary>
/// <param name="Emptyings">In the order in which they were given.</param>
internal sealed record JudgedLoad(LoadResult Load, EmptyingResult[] Emptyings)
{
    /// <param name="standing">Not withdrawn.</param>
    /// <param name="assessments">Of this ticket.</param>
    public static JudgedLoad Of(StandingTicket standing, IReadOnlyList<EmptyingFact> covered, IEnumerable<LoadAssessment> assessments, LoadLimit limit)
    {
        // 1.
        var ticket = standing.Now!;
        var shared = Apportionment.LargestRemainder(ticket.Net.Value, [.. covered.Select(fact => new Weight(fact.Id, fact.Estimate?.Value ?? 0))]);
        var estimates = new Grams(covered.Sum(fact => fact.Estimate?.Value ?? 0));
        var factor = ReconciliationFactor.Of(ticket.Net, estimates);

        // 2.
        var finding = LoadFinding.Of(ticket, assessments);
        var judgement = AcceptanceGate.Judge(ticket.Net, finding.Interfering, finding.NonPackaging, limit.Quality, finding.IsRejectedByInspector);

        // 3.
        var shares = LoadShares.Of(finding, [.. covered.Select(fact => fact.Id)], shared.Shares);
        var emptyings = new EmptyingResult[covered.Count];
        for (var index = 0; index < emptyings.Length; index++)
        {
            var rest = new Grams(shared.Shares[index] - shares.Interfering[index]);
            var (rejected, accepted) = judgement.Decision == LoadDecision.Rejected ? (rest, Grams.Zero) : (Grams.Zero, rest);
            emptyings[index] = new(
                covered[index], new Grams(shared.Shares[index]), ProvenanceClass.VerifiedScale, new Grams(shares.Interfering[index]), rejected, accepted,
                shares.NonPackaging is { } others ? new Grams(others[index]) : null, finding.Interfering is not null);
        }

        return new(
            new(ticket, standing.Correction, estimates, factor, limit.Flags(factor), judgement, finding.Interfering, finding.NonPackaging, new Grams(shared.Unallocated), covered.Count), emptyings);
    }

    /// <summary>An emptying that no ticket covers keeps its estimate; nobody looked into it, and it is accepted whole.</summary>
    public static EmptyingResult Alone(EmptyingFact fact)
    {
        var mass = fact.Estimate ?? Grams.Zero;
        return new(fact, mass, fact.Provenance, Grams.Zero, Grams.Zero, mass, null, false);
    }
}
