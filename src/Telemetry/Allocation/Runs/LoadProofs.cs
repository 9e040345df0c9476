using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs.Loads;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs;

/// <summary>What must hold between tickets and emptyings, both sides added up apart.</summary>
internal static class LoadProofs
{
    /// <summary>Name of the step that judges loads, and of the first proof.</summary>
    public const string Step = "loads";

    /// <summary>Mass of loads that none of their emptyings could be given: it is in no municipality and stays visible.</summary>
    public const string Unattributed = "measured:unattributed";

    /// <summary>The outcome of the steps with what went before them.</summary>
    public static PackOutcome In(PackOutcome outcome, KnownFacts known, LoadStage stage)
    {
        var unattributed = UnattributedOf(known, stage);
        return outcome with
        {
            Tables = unattributed.Cells.Count == 0 ? outcome.Tables : outcome.Tables.Append(KeyValuePair.Create(Unattributed, unattributed)).ToDictionary(table => table.Key, table => table.Value, StringComparer.Ordinal),
            MadeBy = unattributed.Cells.Count == 0 ? outcome.MadeBy : outcome.MadeBy.Append(KeyValuePair.Create(Unattributed, Step)).ToDictionary(step => step.Key, step => step.Value, StringComparer.Ordinal),
            Proofs = [.. Of(known, stage), .. outcome.Proofs],
        };
    }

    private static IReadOnlyList<StepProof> Of(KnownFacts known, LoadStage stage)
    {
        var (net, alone, collected, parts) = (stage.Loads.Sum(load => load?.Ticket.Net.Value ?? 0), 0L, 0L, 0L);
        for (var index = 0; index < stage.Emptyings.Length; index++)
        {
            ref readonly var emptying = ref stage.Emptyings[index];
            if (known.TicketOf[index] < 0) alone += emptying.Fact.Estimate?.Value ?? 0;
            collected += emptying.Collected.Value;
            parts += emptying.Interfering.Value + emptying.Rejected.Value + emptying.Accepted.Value;
        }

        return
        [
            new(Step, TableUnit.Gram, net + alone, collected + stage.Loads.Sum(load => load?.Unattributed.Value ?? 0)),
            new($"{Step}/judged", TableUnit.Gram, collected, parts),
        ];
    }

    /// <summary>By stream and ticket; loads without such mass are left out.</summary>
    private static Table UnattributedOf(KnownFacts known, LoadStage stage) => Table.Of(
        Unattributed, TableUnit.Gram, ["stream", "ticket"],
        stage.Loads.Index().Where(load => load.Item is { } result && result.Unattributed.Value != 0)
            .Select(load => new Cell(new Coordinates(load.Item!.Ticket.Stream, known.Standing[load.Index].Name), load.Item.Unattributed.Value)));
}
