using System.CommandLine;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry retention</c>: says what the policy would take out, and takes it out when told to.</summary>
internal static class RetentionVerb
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var apply = new Option<bool>("--apply") { Description = "Take it out; without this nothing is changed. Stop the server first" };
        var verb = new Command("retention", "What the rules in retention.json take out. Example: telemetry retention --data data") { data, apply };
        verb.SetAction(async (parsed, _) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            var applied = parsed.GetValue(apply);
            var findings = Retention.Run(folder.ReadingsFolder, folder.LogFolder, folder.ReadRetention(), folder.ReadHolds(), Instant.From(TimeProvider.System.GetUtcNow()), applied);
            string[] lines =
            [
                .. findings.Select(one => $"{one.Name}: {one.Going} of {one.Readings} readings {(applied ? "taken out" : "would go")}{(one.Held > 0 ? $", {one.Held} held: a report rests on them" : "")}"),
                findings.Count == 0 ? "nothing is old enough to go" : applied ? $"{findings.Sum(one => one.Going)} readings taken out" : "nothing was changed; add --apply to take them out",
            ];
            await Answer.WriteAsync(parsed, new { applied, findings }, string.Join('\n', lines));
            return 0;
        });
        return verb;
    }
}
