using System.Globalization;
using System.Text;
using Telemetry.Monitoring.Detection;

namespace Telemetry.Cli.Verbs;

/// <summary>A table that is aligned on a terminal and is Markdown in a file.</summary>
internal sealed class DetectTable(params string[] header)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells) => rows.Add(cells);

    public override string ToString()
    {
        var widths = header.Select((title, column) => rows.Select(row => row[column].Length).Append(title.Length).Max()).ToArray();
        var text = new StringBuilder();
        Write(header);
        text.Append('|').AppendJoin('|', widths.Select(width => new string('-', width + 2))).Append("|\n");
        foreach (var row in rows) Write(row);
        return text.ToString();

        void Write(string[] cells) => text.Append("| ").AppendJoin(" | ", cells.Select((cell, column) => cell.PadRight(widths[column]))).Append(" |\n");
    }

    /// <summary>98.4 % [97.9-98.8] of 2,215; of nothing a dash, for nothing is not zero.</summary>
    public static string Cell(Proportion rate) => rate.Share is { } share
        ? Text($"{100 * share:F1} % [{100 * rate.Low:F1}-{100 * rate.High:F1}] of {rate.Of:N0}")
        : "-";

    public static string Cell(long count) => Text($"{count:N0}");

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
