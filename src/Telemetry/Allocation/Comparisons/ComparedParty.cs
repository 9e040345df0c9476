using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Comparisons;

/// <summary>One row of a comparison.</summary>
/// <param name="Values">One a run; null where a run says nothing of this, which is not 0.</param>
public sealed record ComparedParty(PartyFigure Figure, IReadOnlyList<long?> Values)
{
    /// <summary>What this run says more than the first; a missing figure counts 0, so that differences add up.</summary>
    public long Difference(int run) => (Values[run] ?? 0) - (Values[0] ?? 0);

    /// <summary>By how much money the party is better off than in the first run; null where more is neither gain nor loss: to hand over less mass is no gain.</summary>
    public long? Gain(int run) => Figure.Side switch
    {
        _ when Figure.Unit != TableUnit.MinorUnit => null,
        PartySide.Receives => Difference(run),
        PartySide.Gives => -Difference(run),
        _ => null,
    };
}
