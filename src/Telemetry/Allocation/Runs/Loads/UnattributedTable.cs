using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs.Loads;

/// <summary>Mass of loads that none of their emptyings could be given: it is in no municipality and stays visible in a table of its own.</summary>
internal static class UnattributedTable
{
    public const string Name = "measured:unattributed";

    /// <summary>The outcome of the steps with what went before them.</summary>
    public static PackOutcome With(PackOutcome outcome, KnownFacts known, LoadStage stage)
    {
        outcome = outcome with { Proofs = [.. stage.Sums.Proofs, .. outcome.Proofs] };
        if (stage.Sums.Unattributed == 0) return outcome;
        var table = Table.Of(
            Name, TableUnit.Gram, ["stream", "ticket"],
            stage.Loads.Index().Where(load => load.Item is { } result && result.Unattributed.Value != 0)
                .Select(load => new Cell(new Coordinates(load.Item!.Ticket.Stream, known.Standing[load.Index].Name), load.Item.Unattributed.Value)));
        return outcome with
        {
            Tables = new Dictionary<string, Table>(outcome.Tables, StringComparer.Ordinal) { [Name] = table },
            MadeBy = new Dictionary<string, string>(outcome.MadeBy, StringComparer.Ordinal) { [Name] = LoadSums.Step },
        };
    }
}
