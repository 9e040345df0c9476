using System.Text;
using Telemetry.Monitoring;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Reporting;
using Telemetry.Server.Api;
using Xunit;

namespace Telemetry.Tests.Monitoring;

public sealed class RowFormatTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 5, 1, 10);

    [Fact]
    public async Task A_measurement_without_a_value_is_an_empty_cell_and_null_and_never_0()
    {
        Reading[] rows = [Series.Level(At, 0, ReadingStatus.NoTarget), new("c1", Quantity.Temperature, At, -5, ReadingStatus.Ok, 7, 2)];
        Assert.Equal(
            "container,quantity,unit,measured_at,value,status,raw,calibration\r\n"
            + "c1,fillLevel,basis points,2026-05-01T10:00:00.000Z,,noTarget,0,0\r\nc1,temperature,0.01 °C,2026-05-01T10:00:00.000Z,-5,ok,7,2\r\n",
            await TextAsync(rows, RowFormats.Reading, RowNotation.Csv));
        Assert.Equal(
            """
            {"container":"c1","quantity":"fillLevel","unit":"basis points","measuredAt":"2026-05-01T10:00:00.000Z","value":null,"status":"noTarget","raw":0,"calibration":0}
            {"container":"c1","quantity":"temperature","unit":"0.01 °C","measuredAt":"2026-05-01T10:00:00.000Z","value":-5,"status":"ok","raw":7,"calibration":2}

            """,
            await TextAsync(rows, RowFormats.Reading, RowNotation.Lines));
    }

    [Fact]
    public async Task A_text_that_a_spreadsheet_would_calculate_is_made_safe_in_csv_only()
    {
        Reading[] rows = [new("-1+1", Quantity.FillLevel, At, -1, ReadingStatus.Ok)];
        Assert.Contains("\r\n'-1+1,fillLevel,basis points,2026-05-01T10:00:00.000Z,-1,ok", await TextAsync(rows, RowFormats.Reading, RowNotation.Csv), StringComparison.Ordinal);
        Assert.Contains("\"container\":\"-1+1\"", (await TextAsync(rows, RowFormats.Reading, RowNotation.Lines)).Replace("\\u002B", "+", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_is_exact_beyond_64_bits()
    {
        Reading[] rows = [Series.Level(At, long.MaxValue), Series.Level(At + Series.Hour, long.MaxValue)];
        Assert.Contains("\"sum\":18446744073709551614,", await TextAsync(Downsampling.Summarise(rows, BucketSize.Day, TimeWindow.All), RowFormats.Bucket, RowNotation.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "[\n]\n")]
    [InlineData(1, "[\n{}\n]\n")]
    [InlineData(3, "[\n{},\n{},\n{}\n]\n")]
    public async Task A_document_is_one_array(int rows, string expected) =>
        Assert.Equal(expected, await TextAsync(Enumerable.Repeat(1, rows), new RowFormat<int>(), RowNotation.Document));

    [Fact]
    public void People_read_answers_in_their_language()
    {
        var gap = new Gap("c1", Quantity.FillLevel, At, At + Series.Hour, At, 1);
        Assert.Equal("c1  vulgraad: 1 meting ontbreekt tussen 2026-05-01 12:00 en 2026-05-01 13:00", MonitoringText.Gap(gap, ReportLanguage.Dutch));
        Assert.Equal("c1  fill level: 2 readings are missing between 2026-05-01 12:00 and 2026-05-01 13:00", MonitoringText.Gap(gap with { Missing = 2 }, ReportLanguage.English));
        var day = new DayCompleteness("d1", new DateOnly(2026, 5, 1), 96, 6, 90, 88);
        Assert.Equal("2026-05-01  d1    93,75 %  90 van 96 metingen binnen, 88 bruikbaar", MonitoringText.Completeness(day, ReportLanguage.Dutch));
        Assert.Equal("2026-05-01  d1    93.75 %  90 of 96 readings arrived, 88 usable (1 container shared with another device)", MonitoringText.Completeness(day with { SharedContainers = 1 }, ReportLanguage.English));
        Assert.Equal("c1  vulgraad: 51,0 % (goed), 2026-05-01 12:00, d1", MonitoringText.Latest("d1", Series.Level(At, 5_100), ReportLanguage.Dutch));
    }

    private static async Task<string> TextAsync<T>(IEnumerable<T> rows, RowFormat<T> format, RowNotation notation)
    {
        using var output = new MemoryStream();
        await RowStream.WriteAsync(output, rows, format, notation, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
