namespace Telemetry.CrashChild;

public static class KillFolders
{
    public static string Log(string folder) => Path.Combine(folder, "log");

    public static string Readings(string folder) => Path.Combine(folder, "readings");
}
