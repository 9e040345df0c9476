using Telemetry.Allocation.Runs.Digests;

namespace Telemetry.Allocation.Runs.Restating;

/// <summary>Digests after some facts came in: only their blocks are hashed again.</summary>
internal static class AmendedDigests
{
    public static RunDigests Of(RunDigests before, AmendedFacts facts)
    {
        var known = facts.Known.Facts;
        var days = facts.Tickets.Select(ticket => RunDigests.BlockOf(facts.Known.Standing[ticket].Fact)).ToHashSet(StringComparer.Ordinal);
        return before with
        {
            Emptyings = before.Emptyings.With(facts.Emptyings.Select(place => known.Emptyings[place].Container).Distinct(StringComparer.Ordinal)
                .ToDictionary(container => container, container => FactBlocks.Digest(OfContainer(known.Emptyings, container), FactBytes.Write), StringComparer.Ordinal)),
            Tickets = before.Tickets.With(known.Tickets.Where(ticket => days.Contains(RunDigests.BlockOf(ticket))).GroupBy(RunDigests.BlockOf, StringComparer.Ordinal)
                .ToDictionary(block => block.Key, block => FactBlocks.Digest(block, FactBytes.Write), StringComparer.Ordinal)),
            Corrections = RunDigests.OfCorrections(known),
            Assessments = RunDigests.OfAssessments(known),
            Booked = RunDigests.OfBooked(known),
        };
    }

    private static IEnumerable<EmptyingFact> OfContainer(IReadOnlyList<EmptyingFact> emptyings, string container)
    {
        var (low, high) = (0, emptyings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(emptyings[middle].Container, container) < 0) low = middle + 1;
            else high = middle;
        }

        for (; low < emptyings.Count && emptyings[low].Container == container; low++) yield return emptyings[low];
    }
}
