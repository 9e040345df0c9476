using System.Text.Json;
using Xunit;

namespace Telemetry.Tests.RulePacks;

/// <summary>Golden vectors that are not part of this repository: domain/vectors.json in TELEMETRY_SHARED, or in <c>shared</c> in a folder above.</summary>
internal static class SharedVectors
{
    private const string File = "domain/vectors.json";

    public static (JsonElement Input, JsonElement Expected) OrSkip(string id)
    {
        var path = Candidates().FirstOrDefault(System.IO.File.Exists);
        Assert.SkipWhen(path is null, $"No {File} below TELEMETRY_SHARED or a shared folder of a parent directory.");
        var vectors = JsonSerializer.Deserialize<JsonElement>(System.IO.File.ReadAllBytes(path!)).GetProperty("vectors");
        var vector = vectors.EnumerateArray().First(one => one.GetProperty("id").GetString() == id);
        return (vector.GetProperty("input"), vector.GetProperty("expected"));
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("TELEMETRY_SHARED") is { Length: > 0 } shared) yield return Path.Combine(shared, File);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent) yield return Path.Combine(folder.FullName, "shared", File);
    }
}
