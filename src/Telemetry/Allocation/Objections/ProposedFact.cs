using Telemetry.Allocation.Runs;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Objections;

/// <summary>What an objector says should be known: a correction of a ticket, an assessment of a load, or an entry of a register. It counts for nothing until it is accepted.</summary>
public abstract record ProposedFact
{
    /// <summary>The facts as they would be with this one among them.</summary>
    /// <param name="knownAt">When it becomes known.</param>
    public abstract RunFacts AddedTo(RunFacts facts, Objection objection, Instant knownAt);

    /// <summary>Why it cannot be known beside these facts; each names the field, the value and the remedy.</summary>
    internal abstract IEnumerable<string> Violations(RunFacts facts);
}
