namespace Telemetry.Benchmarks.Results;

/// <summary>The files that a run leaves behind.</summary>
internal static class BenchFiles
{
    public static void Write(BenchReport report, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "bench.json"), BenchJson.Write(report));
        File.WriteAllText(Path.Combine(folder, "bench.md"), BenchMarkdown.Write(report));
    }
}
