using System.Diagnostics;

namespace Telemetry.Tests.Storage.Crash;

/// <summary>A real file system in memory of a size that can be changed; only root may make one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Null when this user may not mount.</summary>
    public static SmallDisk? TryMount(int kilobytes)
    {
        var folder = Directory.CreateTempSubdirectory("telemetry-disk-").FullName;
        if (OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder)) return new SmallDisk(folder);
        Directory.Delete(folder);
        return null;
    }

    public void Resize(int kilobytes)
    {
        if (!Run("mount", "-o", $"remount,size={kilobytes}k", Folder)) throw new IOException($"{Folder} could not be made {kilobytes} KB");
    }

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
