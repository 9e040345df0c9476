namespace Telemetry.SystemTests;

/// <summary>The real data sets, which are not part of the product. A test that needs one skips with the reason where it is absent.</summary>
internal static class SharedData
{
    public static string Folder(string name)
    {
        var root = Environment.GetEnvironmentVariable("TELEMETRY_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); root is null && folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "data"))) root = Path.Combine(folder.FullName, "shared");
        }

        var found = root is null ? "" : Path.Combine(root, "data", name);
        if (!Directory.Exists(found)) Assert.Skip($"the data set {name} is not here; set TELEMETRY_SHARED to the folder that holds data/{name}");
        return found;
    }
}
