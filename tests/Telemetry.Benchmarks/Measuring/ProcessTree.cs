using System.Globalization;

namespace Telemetry.Benchmarks.Measuring;

/// <summary>A process with all its children (PostgreSQL has one for every connection), by what the kernel tells about them.</summary>
internal static class ProcessTree
{
    // USER_HZ: 100 on every Linux that .NET runs on.
    private const double TicksASecond = 100;

    /// <summary>CPU time, user and system, children that have ended included.</summary>
    public static TimeSpan Cpu(int process) => TimeSpan.FromSeconds(Members(process).Sum(member => CpuTicks(Fields(member))) / TicksASecond);

    /// <summary>Resident bytes, with memory that processes share counted once.</summary>
    public static long Resident(int process)
    {
        var members = Members(process);
        return members.Count == 1 ? Status(process, "VmRSS:") : members.Sum(Proportional);
    }

    /// <summary>Highest resident bytes so far; 0 for several processes, whose peaks cannot be added up.</summary>
    public static long Peak(int process) => Members(process).Count == 1 ? Status(process, "VmHWM:") : 0;

    private static List<int> Members(int process)
    {
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture)).Select(id => (Id: id, Fields: Fields(id))).Where(one => one.Fields.Length > 0)
            .ToLookup(one => int.Parse(one.Fields[1], CultureInfo.InvariantCulture), one => one.Id);
        var members = new List<int> { process };
        for (var i = 0; i < members.Count; i++) members.AddRange(parents[members[i]]);
        return members;
    }

    /// <summary>The fields of /proc/PID/stat after the name in brackets, which may hold anything: state, parent, …; empty when it has ended.</summary>
    private static string[] Fields(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    // proc(5): utime, stime, cutime and cstime are fields 14 to 17; the state is field 3.
    private static long CpuTicks(string[] fields) => fields.Length == 0 ? 0 : fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));

    private static long Proportional(int process)
    {
        try
        {
            return Kilobytes(File.ReadLines($"/proc/{process}/smaps_rollup"), "Pss:");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static long Status(int process, string field) => Kilobytes(File.ReadLines($"/proc/{process}/status"), field);

    private static long Kilobytes(IEnumerable<string> lines, string field) =>
        1_024 * (lines.Where(line => line.StartsWith(field, StringComparison.Ordinal))
            .Select(line => long.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture)).FirstOrDefault());
}
