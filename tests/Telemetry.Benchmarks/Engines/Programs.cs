namespace Telemetry.Benchmarks.Engines;

/// <summary>Programs of the machine that engines need.</summary>
internal static class Programs
{
    /// <summary>The program's path; null when it is not installed.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Null when the program is there.</summary>
    public static string? Missing(string name, string package) => Find(name) is null ? $"{name} is not installed (apt-get install {package})" : null;
}
