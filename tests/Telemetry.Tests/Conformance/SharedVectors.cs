using Xunit;

namespace Telemetry.Tests.Conformance;

/// <summary>The golden vectors of the domain, which are no part of this repository: below TELEMETRY_SHARED, or <c>shared</c> in a folder above.</summary>
internal static class SharedVectors
{
    private const string Name = "domain/vectors.json";

    public static byte[] ReadOrSkip()
    {
        var folders = new List<string?> { Environment.GetEnvironmentVariable("TELEMETRY_SHARED") };
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent) folders.Add(Path.Combine(folder.FullName, "shared"));
        var path = folders.OfType<string>().Select(folder => Path.Combine(folder, Name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"No {Name} is here; set TELEMETRY_SHARED to the folder that holds it.");
        return File.ReadAllBytes(path!);
    }
}
