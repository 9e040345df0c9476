using System.CommandLine;
using Telemetry.Monitoring;
using Telemetry.Server.Api;

namespace Telemetry.Cli.Verbs;

/// <summary>Rows on standard output while they are read: CSV or lines for a person, and with <c>--json</c> one JSON array.</summary>
internal static class QueryAnswer
{
    public static async Task<int> WriteCsvAsync<T>(ParseResult parsed, IEnumerable<T> rows, RowFormat<T> format, CancellationToken stop)
    {
        await using var output = Console.OpenStandardOutput();
        await RowStream.WriteAsync(output, rows, format, parsed.GetValue(Answer.Json) ? RowNotation.Document : RowNotation.Csv, stop);
        return 0;
    }

    /// <param name="nothing">The line that stands there when there are no rows.</param>
    public static async Task<int> WriteLinesAsync<T>(ParseResult parsed, IEnumerable<T> rows, RowFormat<T> format, Func<T, string> line, string nothing, CancellationToken stop)
    {
        if (parsed.GetValue(Answer.Json)) return await WriteCsvAsync(parsed, rows, format, stop);
        var isEmpty = true;
        foreach (var row in rows)
        {
            await Console.Out.WriteLineAsync(line(row).AsMemory(), stop);
            isEmpty = false;
        }

        if (isEmpty) await Console.Out.WriteLineAsync(nothing.AsMemory(), stop);
        return 0;
    }
}
