using System.Text;
using Telemetry.Readings;
using Telemetry.Reporting;

namespace Telemetry.Quality.Dispute;

/// <summary>The readings and the samples as open data: RFC 4180, UTF-8 without a byte order mark.</summary>
public static class DisputeCsv
{
    /// <summary>One reading a row, units by quantity as in the registry of quantities; what gave no value has an empty cell.</summary>
    public static byte[] Readings(DisputeFile file)
    {
        var text = new StringBuilder("event,container,quantity,measured_at,value,status,raw,calibration\r\n");
        foreach (var emptying in file.Emptyings)
            foreach (var reading in emptying.Readings)
                text.Append(CsvText.Row(
                    emptying.Line.Event.Id, emptying.Container.Id, QuantityNames.Of(reading.Quantity) ?? "unspecified", reading.MeasuredAt.ToString(),
                    reading.HasValue ? reading.Value : null, JsonNames.Of(reading.Status), reading.Raw, reading.Calibration));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>One heap a row, as it was weighed.</summary>
    public static byte[] Samples(DisputeFile file)
    {
        var text = new StringBuilder("owner,sample,taken_at,method,sorter,fraction,class,mass_g\r\n");
        foreach (var sample in file.Samples)
            foreach (var heap in sample.Fractions)
                text.Append(CsvText.Row(
                    sample.Owner, sample.Id, sample.TakenAt.ToString(), sample.Method, sample.Sorter, heap.Name, JsonNames.Of(heap.Class), heap.Mass.Value));
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
