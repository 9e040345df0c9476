using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Protocol.Packages.Lines;

namespace Telemetry.Protocol.Packages.Results;

internal static class TableJson
{
    /// <param name="step">Id of the step that wrote the table; null for one that the pack starts from.</param>
    public static void Write(LineWriter line, Table table, string? step)
    {
        line.Begin();
        line.Text("table"u8, table.Name);
        line.Word("unit"u8, table.Unit);
        line.Texts("dimensions"u8, [.. table.Dimensions]);
        line.Whole("cells"u8, table.Cells.Count);
        line.Whole("total"u8, table.Total);
        line.Text("step"u8, step);
        line.End();
    }

    public static void Write(LineWriter line, RunLine one)
    {
        line.Begin();
        line.Text("line"u8, one.Id);
        line.Text("table"u8, one.Table);
        line.Texts("at"u8, one.At.Values);
        line.Word("unit"u8, one.Unit);
        line.Whole("value"u8, one.Value);
        line.Text("step"u8, one.Step);
        line.End();
    }
}
