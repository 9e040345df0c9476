using Telemetry.Allocation;
using Telemetry.Quantities;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Reporting;

/// <summary>Brings the facts together and runs the calculation. It adds nothing of its own: the same facts give the same report.</summary>
public static class ReportRun
{
    /// <exception cref="InvalidDataException">A register or the rules are missing or wrong.</exception>
    public static AllocationReport Compute(DataFolder data, IReadingStore store, Period period) =>
        AllocationRun.Compute(KnownFacts.Of(data, store, period.Start, period.End), period);
}
