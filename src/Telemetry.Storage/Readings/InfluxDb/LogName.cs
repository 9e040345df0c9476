using System.Security.Cryptography;
using System.Text;
using Telemetry.Containers;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>
/// The name of a log in a database that several nodes may share. It is drawn once and lies in the folder of the log, so that a log that is replaced
/// by another has another name: a position of the old one would make the new one's readings look as if they were in the database.
/// </summary>
public static class LogName
{
    private const string FileName = "log.name";

    /// <exception cref="InvalidDataException">The file is there but holds no name.</exception>
    public static string OpenOrCreate(string logFolder)
    {
        Directory.CreateDirectory(logFolder);
        var path = Path.Combine(logFolder, FileName);
        if (!File.Exists(path)) Create(path);
        var name = File.ReadAllText(path).Trim();
        return Identifier.IsValid(name) ? name : throw new InvalidDataException($"{FileName}: '{name}' is not a name; restore the file from a copy, or delete it and empty the database.");
    }

    private static void Create(string path)
    {
        // Written beside and moved, so that a crash leaves no half a name.
        var draft = $"{path}.{Environment.ProcessId}";
        using (var file = File.OpenHandle(draft, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(file, Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(16, lowercase: true)), 0);
            RandomAccess.FlushToDisk(file);
        }

        File.Move(draft, path, overwrite: false);
        PosixFile.SyncFolder(Path.GetDirectoryName(path)!);
    }
}
