using System.CommandLine;
using Telemetry.Server;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry store</c>: the files of the sealed readings.</summary>
internal static class StoreVerb
{
    public static Command Create() => new("store", "The sealed readings") { Verify(), Repair(), Seal() };

    private static Command Verify()
    {
        var data = SharedOptions.Data();
        var verb = new Command("verify", "Check every byte of the sealed readings. Example: telemetry store verify --data data") { data };
        verb.SetAction(async (parsed, _) =>
        {
            var found = SealedVerification.Of(new DataFolder(parsed.GetRequiredValue(data)).ReadingsFolder);
            string[] lines =
            [
                $"{found.Files} files, {found.Readings} readings, {found.Bytes} bytes", .. found.Findings, found.Findings.Count == 0 ? "every byte is in order" : "the store is damaged",
            ];
            await Answer.WriteAsync(parsed, found, string.Join('\n', lines));
            return found.Findings.Count == 0 ? 0 : 1;
        });
        return verb;
    }

    private static Command Repair()
    {
        var data = SharedOptions.Data();
        var verb = new Command("repair", "Build damaged or missing files anew from the reading log; stop the server first. Example: telemetry store repair --data data") { data };
        verb.SetAction(async (parsed, _) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            var outcome = SealedRepair.Run(folder.ReadingsFolder, folder.LogFolder);
            string[] lines = [.. outcome.Done, .. outcome.Refused];
            await Answer.WriteAsync(parsed, outcome, lines.Length == 0 ? "every byte is in order, nothing to repair" : string.Join('\n', lines));
            return outcome.Refused.Count == 0 ? 0 : 1;
        });
        return verb;
    }

    private static Command Seal()
    {
        var data = SharedOptions.Data();
        var verb = new Command("seal", "Seal what is only in the log, and merge; stop the server first. Example: telemetry store seal --data data") { data };
        verb.SetAction(async (parsed, _) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            using (var only = new WriterLock(folder.LogFolder))
            using (var store = SealedReadingStore.Open(folder.ReadingsFolder).FromLog(folder.LogFolder))
            {
                store.SealAll();
                while (store.MergeOnce(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / TimeSpan.SecondsPerDay)) continue;
            }

            var found = SealedVerification.Of(folder.ReadingsFolder);
            await Answer.WriteAsync(parsed, found, $"{found.Files} files, {found.Readings} readings, {found.Bytes} bytes");
            return found.Findings.Count == 0 ? 0 : 1;
        });
        return verb;
    }
}
