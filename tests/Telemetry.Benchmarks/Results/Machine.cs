using System.Globalization;
using System.Runtime.InteropServices;

namespace Telemetry.Benchmarks.Results;

/// <summary>What the figures were measured on.</summary>
/// <param name="LoadBefore">Mean number of running threads in the minute before; above 0 somebody else was at work.</param>
internal sealed record Machine(string Processor, int Cores, long MemoryBytes, string System, string Runtime, double LoadBefore)
{
    public static Machine Read() => new(
        Field("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture));

    private static string? Field(string file, string name) =>
        File.ReadLines(file).Where(line => line.StartsWith(name, StringComparison.Ordinal)).Select(line => line[(line.IndexOf(':') + 1)..].Trim()).FirstOrDefault();
}
