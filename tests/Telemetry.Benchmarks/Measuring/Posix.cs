using System.Runtime.InteropServices;

namespace Telemetry.Benchmarks.Measuring;

/// <summary>What .NET has no call for.</summary>
internal static partial class Posix
{
    public const int Interrupt = 2;
    public const int Terminate = 15;

    private const int ThreadCpuClock = 3;

    public static void Signal(int process, int signal) => _ = Kill(process, signal);

    /// <summary>CPU time of the calling thread.</summary>
    public static TimeSpan ThreadCpu()
    {
        _ = ClockGetTime(ThreadCpuClock, out var time);
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
