using Telemetry.Allocation;
using Telemetry.Quantities;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Reporting;

/// <summary>Brings the facts together and runs the calculation. It adds nothing of its own: the same facts give the same report.</summary>
public static class ReportRun
{
    /// <summary>A report of a period rests on the readings from this long before it to this long after it: an emptying on its edge is told from them.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(31);

    /// <exception cref="InvalidDataException">A register or the rules are missing or wrong.</exception>
    public static AllocationReport Compute(DataFolder data, IReadingStore store, Period period)
    {
        var registry = data.ReadRegistry();
        var facts = new Facts(registry, data.ReadRules(registry), store.ByContainer(period.Start - Window, period.End + Window), data.OpenTickets().All())
        {
            Statements = data.OpenStatements().All(),
        };
        return AllocationRun.Compute(facts, period);
    }
}
