using System.Diagnostics;
using System.Globalization;
using Telemetry.CrashChild;

namespace Telemetry.Tests.Storage.Crash.Kills;

/// <summary>One life of the child: started on a folder, killed with signal 9.</summary>
internal static class KilledChild
{
    /// <summary>Kills after a number of acknowledgements and a delay; before the first one, the delay is that of a kill while it opens.</summary>
    /// <returns>The numbers of the acknowledged batches, those included that were still in the pipe; and what it complained about, if it ended by itself.</returns>
    public static (IReadOnlyList<int> Acknowledged, string? Complaint) Live(string folder, int first, KillFlaw flaw, int acknowledgements, TimeSpan delay)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Telemetry.CrashChild.dll"), folder, first.ToString(CultureInfo.InvariantCulture), flaw.ToString()];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var complaint = process.StandardError.ReadToEndAsync();
        var acknowledged = new List<int>();
        while (acknowledged.Count < acknowledgements && process.StandardOutput.ReadLine() is { } line) acknowledged.Add(int.Parse(line, CultureInfo.InvariantCulture));
        var before = Stopwatch.GetTimestamp();
        if (delay > TimeSpan.FromMilliseconds(5)) Thread.Sleep(delay);
        while (Stopwatch.GetElapsedTime(before) < delay) Thread.SpinWait(20);
        process.Kill();
        while (process.StandardOutput.ReadLine() is { } line) acknowledged.Add(int.Parse(line, CultureInfo.InvariantCulture));
        process.WaitForExit();
        var text = complaint.GetAwaiter().GetResult();
        return (acknowledged, text.Length == 0 ? null : text);
    }
}
