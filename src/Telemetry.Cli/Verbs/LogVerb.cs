using System.CommandLine;
using Telemetry.Server;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry log verify</c>: reads every byte of a reading log and names the first bad one.</summary>
internal static class LogVerb
{
    public static Command Create() => new("log", "The reading log") { Verify() };

    private static Command Verify()
    {
        var data = SharedOptions.Data();
        var verb = new Command("verify", "Check every byte of the reading log. Example: telemetry log verify --data data") { data };
        verb.SetAction(async (parsed, _) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(data)).LogFolder;
            if (!Directory.Exists(folder)) throw new InvalidDataException($"{folder}: there is no reading log; give the folder of an installation with --data.");
            var found = ReadingLogFolder.Verify(folder);
            string[] lines =
            [
                $"{found.Segments} segments, {found.Records} records, {found.Readings} readings",
                .. found.Findings,
                found.Findings.Count == 0 ? "every byte is in order" : "the log is damaged",
            ];
            await Answer.WriteAsync(parsed, found, string.Join('\n', lines));
            return found.Findings.Count == 0 ? 0 : 1;
        });
        return verb;
    }
}
