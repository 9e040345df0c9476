using System.Globalization;
using System.Text;
using Telemetry.Benchmarks.Measuring;

namespace Telemetry.Benchmarks.Results;

/// <summary>A run as tables that a person reads.</summary>
internal static class BenchMarkdown
{
    public static string Write(BenchReport report)
    {
        var text = new StringBuilder();
        Line(text, $"# Benchmark, {report.MeasuredAt:yyyy-MM-dd HH:mm} UTC{(report.Quick ? " (quick: rough figures)" : "")}\n");
        Line(text, $"{report.Machine.Processor}, {report.Machine.Cores} cores, {report.Machine.MemoryBytes / 1e9:F0} GB; {report.Machine.System}; {report.Machine.Runtime}; load before {report.Machine.LoadBefore:F2}.");
        Line(text, $"{report.Containers:N0} containers × {report.Days} days × 96 moments × 6 values = {(long)report.Containers * report.Days * 576:N0} values, seed {report.Seed}. A value is one measured quantity.");
        Line(text, $"Every engine was asked for the number and the sum of its values and gave back exactly what was generated. The first tenth warms up without a clock. What peers are sent is made ready before their clock runs.\n");
        foreach (var overNetwork in new[] { false, true }) WriteIngest(text, report, overNetwork);
        WriteQuestions(text, report);
        WriteRatios(text, report);
        WriteNotes(text, report);
        return text.ToString();
    }

    private static void WriteIngest(StringBuilder text, BenchReport report, bool overNetwork)
    {
        var measured = report.Outcomes.Where(one => one.OverNetwork == overNetwork && one.Measurement is not null).ToList();
        if (measured.Count == 0) return;
        Line(text, $"## Taking in, {(overNetwork ? "over the network (server and client on this machine)" : "in process")}\n");
        Line(text, $"| engine | million values/s | CPU ns/value client | server | ack p50 ms | p99 ms | values an ack × under way | disk B/value | allocated B/value | memory MB | peak MB |");
        Line(text, $"|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (title, m) in measured.Select(one => (one.Title, one.Measurement!)))
        {
            var disk = m.Sizes.Count == 1 ? $"{m.DiskBytes:F2}" : $"{m.DiskBytes:F2} ({string.Join(" + ", m.Sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"{size.Key} {size.Value / (double)m.Values:F2}")))})";
            Line(text, $"| {title} | {m.ValuesASecond / 1e6:F2} | {m.ClientNanoseconds:F0} | {(m.ServerNanoseconds is { } server ? server.ToString("F0", CultureInfo.InvariantCulture) : "–")} | {m.Acknowledgement?.P50:F1} | {m.Acknowledgement?.P99:F1} | {m.BatchValues} × {m.UnderWay} | {disk} | {m.AllocatedBytes:F1} | {m.SteadyBytes / 1e6:F0} | {m.PeakBytes / 1e6:F0} |");
        }

        Line(text, $"");
    }

    private static void WriteQuestions(StringBuilder text, BenchReport report)
    {
        Line(text, $"## Asking, milliseconds\n");
        Line(text, $"| engine | a container-day p50 | p99 | one container, {report.Days} days p50 | p99 | latest of all p50 | p99 |");
        Line(text, $"|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (title, m) in report.Outcomes.Where(one => one.Measurement?.ContainerDay is not null).Select(one => (one.Title, one.Measurement!)))
            Line(text, $"| {title} | {Pair(m.ContainerDay)} | {Pair(m.WholeSpan)} | {Pair(m.Latest)} |");
        Line(text, $"");
    }

    private static void WriteRatios(StringBuilder text, BenchReport report)
    {
        Line(text, $"## The platform against each; above 1 it is better\n");
        Line(text, $"| against | of | values/s | CPU a value | disk | container-day | one container | latest |");
        Line(text, $"|---|---|--:|--:|--:|--:|--:|--:|");
        foreach (var ratio in report.Ratios)
            Line(text, $"| {ratio.Peer} | {ratio.Ours} | {ratio.Speed:F2} | {ratio.Cpu:F2} | {ratio.Disk:F2} | {ratio.ContainerDay:F2} | {ratio.WholeSpan:F2} | {ratio.Latest:F2} |");
        Line(text, $"");
    }

    private static void WriteNotes(StringBuilder text, BenchReport report)
    {
        Line(text, $"## What an acknowledgement stands on\n");
        foreach (var one in report.Outcomes)
            Line(text, $"- {one.Title}{(one.Measurement is { } m ? $" {m.Version}" : "")}: {(one.Skipped is { } why ? $"skipped, {why}" : one.Failure is { } failure ? $"FAILED, {failure}" : one.Promise)}.");
    }

    private static string Pair(Percentiles? percentiles) => percentiles is null ? "– | –" : string.Create(CultureInfo.InvariantCulture, $"{percentiles.P50:F2} | {percentiles.P99:F2}");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
