using System.Globalization;
using Telemetry.Containers;
using Telemetry.Protocol.Weighing;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Simulators.Histories;

/// <summary>One row of a history file.</summary>
internal static class HistoryRow
{
    public const string Header = "measured_at,container,quantity,value,status";

    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Write(in HistorySample sample) => string.Create(
        CultureInfo.InvariantCulture, $"{sample.At},{sample.Container},{Words<Quantity>.Of(sample.Quantity)},{sample.Value},{Words<ReadingStatus>.Of(sample.Status)}");

    public static (HistorySample? Sample, HistoryError? Error) Read(string file, DelimitedRow row)
    {
        if (row.Unclosed || row.Fields.Count != 5) return Refuse("", string.Join(',', row.Fields), $"has {row.Fields.Count} fields; write {Header}.");
        var (at, container, quantity, value, status) = (row.Fields[0], row.Fields[1], row.Fields[2], row.Fields[3], row.Fields[4]);
        if (!DateTimeOffset.TryParseExact(at, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return Refuse("measured_at", at, "is not a time; write UTC as 2024-10-07T09:30:00.000Z.");
        if (!Identifier.IsValid(container)) return Refuse("container", container, $"is not an id; write {Identifier.Grammar}.");
        if (!Words<Quantity>.TryRead(quantity, out var measured)) return Refuse("quantity", quantity, $"is not a quantity; write one of {Words<Quantity>.All}.");
        if (!long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return Refuse("value", value, "is not a whole number; write it in the quantity's unit without decimals.");
        if (!Words<ReadingStatus>.TryRead(status, out var outcome)) return Refuse("status", status, $"is not a status; write one of {Words<ReadingStatus>.All}.");
        return (new HistorySample(Instant.From(time), container, measured, number, outcome), null);

        (HistorySample?, HistoryError?) Refuse(string field, string text, string reason) =>
            (null, new HistoryError(file, row.Line, field, string.Concat(text.Take(80).Select(c => char.IsControl(c) ? '?' : c)), reason));
    }
}
