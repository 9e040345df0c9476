using System.Diagnostics;
using System.Globalization;
using Telemetry.Benchmarks.Measuring;

namespace Telemetry.Benchmarks.Settle;

/// <summary>A clock over a part of the work: seconds, seconds of processor, allocated bytes, and the memory of the process behind it.</summary>
internal sealed class SettleStage
{
    public const string Header = "                          seconds  processor  allocated MB  resident MB  highest MB";

    private readonly long start = Stopwatch.GetTimestamp();
    private readonly TimeSpan processor = Environment.CpuUsage.TotalTime;
    private readonly long allocated = GC.GetTotalAllocatedBytes();

    public TimeSpan Took => Stopwatch.GetElapsedTime(start);

    /// <param name="remark">What it was done to.</param>
    public void Say(string what, string remark)
    {
        var (took, used, bytes) = (Took, Environment.CpuUsage.TotalTime - processor, GC.GetTotalAllocatedBytes() - allocated);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-24} {took.TotalSeconds,8:F2} {used.TotalSeconds,10:F2} {bytes / 1e6,13:F0} {ProcessTree.Resident(Environment.ProcessId) / 1e6,12:F0} {ProcessTree.Peak(Environment.ProcessId) / 1e6,11:F0}  {remark}"));
    }
}
