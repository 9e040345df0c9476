using System.Globalization;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Reporting;
using Telemetry.Reporting.Evidence.Explaining;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Evidence;

/// <summary>What a store has around an emptying, for an explanation: whether it is what the run started from, the calibrations, and the readings nearest to it.</summary>
/// <param name="found">Emptyings as this installation finds them in its own readings.</param>
public sealed class ReadingsAtHand(IReadingStore store, IReadOnlyList<EmptyingFact> found, ReportLanguage language)
{
    private const int Shown = 24;

    private static readonly TimeSpan Reach = TimeSpan.FromDays(1);

    private readonly Dictionary<string, string?> digests = found.ToDictionary(one => one.Id, one => one.Readings, StringComparer.Ordinal);

    public Explanation Of(EmptyingFact emptying)
    {
        var dutch = language == ReportLanguage.Dutch;
        var readings = store.Read(emptying.Container, emptying.At - Reach, emptying.At + Reach).ToList();
        var same = digests.GetValueOrDefault(emptying.Id) == emptying.Readings;
        List<ExplainedDetail> details =
        [
            new("SHA-256", same ? dutch ? "dezelfde als in de berekening" : "the same as in the run" : dutch ? "anders dan in de berekening" : "not the one of the run"),
            new(dutch ? "ijkingen van de sensor" : "calibrations of the sensor", string.Join(", ", readings.Select(reading => reading.Calibration).Distinct().Order())),
        ];
        details.AddRange(readings.OrderBy(reading => Math.Abs(reading.MeasuredAt.UnixMilliseconds - emptying.At.UnixMilliseconds)).Take(Shown).OrderBy(reading => reading.MeasuredAt).ThenBy(reading => reading.Quantity).Select(Of));
        return new("readings", string.Create(CultureInfo.InvariantCulture, $"{(dutch ? "Metingen" : "Readings")}: {readings.Count}"), details, []);
    }

    private static ExplainedDetail Of(Reading reading) => new(
        Amsterdam.Text(reading.MeasuredAt),
        string.Create(CultureInfo.InvariantCulture, $"{QuantityNames.Of(reading.Quantity) ?? "?"} {(reading.HasValue ? reading.Value : "–")} ({reading.Status}, raw {reading.Raw}, calibration {reading.Calibration})"));
}
