using System.CommandLine;
using System.Text;
using System.Text.Json;
using Telemetry.Containers;
using Telemetry.Server;
using Telemetry.Server.Events;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry events export</c>: the journal as CloudEvents, one a line; with <c>--json</c> as one array.</summary>
internal static class EventsExportVerb
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var after = new Option<string?>("--after") { Description = "The sequence of the last event that you have; everything when left out" };
        var verb = new Command("export", "The journal of emptyings as CloudEvents 1.0, one a line. Example: telemetry events export --data data --after 1200") { data, after };
        verb.SetAction(async (parsed, stop) =>
        {
            var place = EventRoutes.Place("--after", parsed.GetValue(after));
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            var entries = folder.OpenEvents(new RegistryIndex(folder.ReadRegistry())).Journal(place);
            await using var output = Console.OpenStandardOutput();
            if (!parsed.GetValue(Answer.Json))
            {
                await JournalStream.WriteAsync(output, entries, stop);
                return 0;
            }

            using var lines = new MemoryStream();
            await JournalStream.WriteAsync(lines, entries, stop);
            var events = Encoding.UTF8.GetString(lines.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToList();
            await Answer.WriteAsync(parsed, events, "");
            return 0;
        });
        return verb;
    }
}
