using Telemetry.Allocation;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Storage.Ledger;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Reporting;

/// <summary>Brings together what an installation knows: its registers, its readings and everything in its ledger.</summary>
public static class KnownFacts
{
    /// <summary>
    /// A report of a period rests on the readings from this long before it: so far back an emptying on its edge is settled from, and a month more teaches densities.
    /// </summary>
    public static readonly TimeSpan Before = CollectionEventDetector.ReachBefore + TimeSpan.FromDays(31);

    /// <summary>And on those until this long after it: a load of its last day may be weighed later.</summary>
    public static readonly TimeSpan After = TimeSpan.FromDays(31);

    /// <param name="start">Of the period; readings are taken from <see cref="Before"/> it.</param>
    /// <param name="end">Of the period; readings are taken to <see cref="After"/> it.</param>
    /// <exception cref="InvalidDataException">A register or the rules are missing or wrong.</exception>
    public static Facts Of(DataFolder data, IReadingStore store, Instant start, Instant end)
    {
        var registry = data.ReadRegistry();
        var ledger = data.OpenLedger();
        return new(registry, data.ReadRules(registry), store.ByContainer(start - Before, end + After), new TicketLedger(ledger).All())
        {
            StopWeighings = new StopWeighingLedger(ledger).All(),
            Statements = data.OpenStatements().All(),
            Assessments = new AssessmentLedger(ledger).All(),
            Samples = new SampleLedger(ledger).All(),
        };
    }
}
