using Xunit;

namespace Telemetry.Tests.Simulators;

/// <summary>Finds the data sets that are not part of this repository: TELEMETRY_SHARED, or <c>shared</c> in a folder above.</summary>
internal static class SharedData
{
    public static string FolderOrSkip(string name)
    {
        if (Environment.GetEnvironmentVariable("TELEMETRY_SHARED") is { } shared && Directory.Exists(Path.Combine(shared, "data", name))) return Path.Combine(shared, "data", name);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", name);
            if (Directory.Exists(candidate)) return candidate;
        }

        Assert.Skip($"The data set {name} is not here; set TELEMETRY_SHARED to the folder that holds data/{name}.");
        return "";
    }
}
