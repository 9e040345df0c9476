using System.Diagnostics;
using Xunit;

namespace Telemetry.Tests.Evidence;

/// <summary>The documents beside the code of packages.</summary>
internal static class PackageDocuments
{
    public static string Read(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "src", "Telemetry.Protocol", "Packages", name);
            if (File.Exists(file)) return File.ReadAllText(file);
        }

        Assert.Skip($"{name} is not here: the tests run apart from the repository.");
        return "";
    }

    /// <summary>What a program says of a package.</summary>
    public static async Task<string> PythonOrSkipAsync(string program, byte[] package)
    {
        var folder = Directory.CreateTempSubdirectory("telemetry-package-");
        try
        {
            var (script, file) = (Path.Combine(folder.FullName, "root.py"), Path.Combine(folder.FullName, "run.ndjson"));
            await File.WriteAllTextAsync(script, program, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(file, package, TestContext.Current.CancellationToken);
            using var python = Start(script, file);
            return await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(string script, string file)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", [script, file]) { RedirectStandardOutput = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not installed.");
            throw;
        }
    }
}
