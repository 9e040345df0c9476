using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Comparisons;

/// <summary>The whole of one subject in each run, and the footing of its differences: what the parties of a dimension gain together is what the whole changed by.</summary>
/// <param name="Values">One a run; null where a run has no such subject.</param>
/// <param name="PartyDifferences">One a run: the differences of all parties of the dimension, added up.</param>
public sealed record ComparedTotal(string Subject, TableUnit Unit, string Dimension, IReadOnlyList<long?> Values, IReadOnlyList<long> PartyDifferences)
{
    public long Difference(int run) => (Values[run] ?? 0) - (Values[0] ?? 0);

    /// <summary>True where a run only shares the same whole otherwise: then winners gain what losers lose.</summary>
    public bool IsKept(int run) => Difference(run) == 0;

    public bool Foots => PartyDifferences.Index().All(entry => entry.Item == Difference(entry.Index));
}
