using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Reporting;

namespace Telemetry.Monitoring;

/// <summary>One kind of row that queries give: the same fields in the same order as CSV (RFC 4180, UTF-8) and as JSON.</summary>
public sealed class RowFormat<T>(params Field<T>[] fields)
{
    /// <summary>Characters of other scripts as they are: the rows are UTF-8.</summary>
    public static JsonWriterOptions JsonOptions { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string CsvHeader { get; } = CsvText.Row([.. fields.Select(field => JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Name))]);

    /// <summary>What is not known is an empty cell; a text that a spreadsheet would take for a formula is preceded by an apostrophe.</summary>
    public string Csv(T row)
    {
        var cells = new object?[fields.Length];
        for (var i = 0; i < fields.Length; i++) cells[i] = Cell(fields[i].Value(row));
        return CsvText.Row(cells);
    }

    /// <summary>An object; what is not known is null.</summary>
    public void WriteJson(Utf8JsonWriter json, T row)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name);
            Write(json, field.Value(row));
        }

        json.WriteEndObject();
    }

    private static object? Cell(object? value) => value switch
    {
        bool truth => truth ? "true" : "false",
        DateOnly day => $"{day:yyyy-MM-dd}",
        IReadOnlyList<StatusCount> counts => string.Join("; ", counts.Select(count => $"{JsonNames.Of(count.Status)} {count.Readings}")),
        _ => value,
    };

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case long or int or Int128: json.WriteRawValue($"{value}"); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case string or Instant: json.WriteStringValue($"{value}"); break;
            case DateOnly day: json.WriteStringValue($"{day:yyyy-MM-dd}"); break;
            case IReadOnlyList<StatusCount> counts:
                json.WriteStartObject();
                foreach (var count in counts) json.WriteNumber(JsonNames.Of(count.Status), count.Readings);
                json.WriteEndObject();
                break;
            default: throw new ArgumentException($"a row cannot hold a {value.GetType().Name}", nameof(value));
        }
    }
}
