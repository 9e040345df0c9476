using System.Globalization;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Reporting;
using Telemetry.Reporting.Evidence;
using Telemetry.Reporting.Evidence.Explaining;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Evidence;

/// <summary>What a store has around an emptying, for an explanation: whether it is what the run started from, the calibrations, and the readings nearest to it.</summary>
public static class ReadingsAtHand
{
    private const int Shown = 24;

    public static Explanation Of(EmptyingFact emptying, IReadingStore store, ReportLanguage language)
    {
        var (dutch, window) = (language == ReportLanguage.Dutch, EmptyingReadings.Window(emptying.At));
        var readings = store.Read(emptying.Container, window.From, window.To).ToList();
        var same = EmptyingReadings.Digest(emptying.Container, readings) == emptying.Readings;
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
