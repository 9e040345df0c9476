using System.CommandLine;
using System.Text.Json;
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
        var json = SharedOptions.Json();
        var verb = new Command("verify", "Check every byte of the reading log. Example: telemetry log verify --data data") { data, json };
        verb.SetAction(async (parsed, _) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(data)).LogFolder;
            if (!Directory.Exists(folder)) throw new InvalidDataException($"{folder}: there is no reading log; give the folder of an installation with --data.");
            var found = ReadingLogFolder.Verify(folder);
            if (parsed.GetValue(json)) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(found, JsonSerializerOptions.Web));
            else
            {
                await Console.Out.WriteLineAsync($"{found.Segments} segments, {found.Records} records, {found.Readings} readings");
                foreach (var finding in found.Findings) await Console.Out.WriteLineAsync(finding);
                await Console.Out.WriteLineAsync(found.Findings.Count == 0 ? "every byte is in order" : "the log is damaged");
            }

            return found.Findings.Count == 0 ? 0 : 1;
        });
        return verb;
    }
}
