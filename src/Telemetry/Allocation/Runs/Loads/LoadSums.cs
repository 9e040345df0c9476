using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs.Loads;

/// <summary>Grams of a period, each side of every law added up apart.</summary>
/// <param name="Net">Of the loads.</param>
/// <param name="Alone">Of emptyings that no ticket covers.</param>
/// <param name="Parts">Interfering, rejected and accepted together.</param>
internal readonly record struct LoadSums(long Net, long Alone, long Collected, long Parts, long Unattributed)
{
    /// <summary>Name of the step that judges loads, and of its first proof.</summary>
    public const string Step = "loads";

    public IReadOnlyList<StepProof> Proofs =>
        [new(Step, TableUnit.Gram, Net + Alone, Collected + Unattributed), new($"{Step}/judged", TableUnit.Gram, Collected, Parts)];

    public LoadSums With(LoadResult? load, int sign) =>
        load is null ? this : this with { Net = Net + (sign * load.Ticket.Net.Value), Unattributed = Unattributed + (sign * load.Unattributed.Value) };

    /// <param name="alone">True where no ticket covers it.</param>
    /// <param name="sign">1 to count it, -1 to take it out.</param>
    public LoadSums With(in EmptyingResult emptying, bool alone, int sign) => this with
    {
        Alone = Alone + (alone ? sign * (emptying.Fact.Estimate?.Value ?? 0) : 0),
        Collected = Collected + (sign * emptying.Collected.Value),
        Parts = Parts + (sign * (emptying.Interfering.Value + emptying.Rejected.Value + emptying.Accepted.Value)),
    };
}
