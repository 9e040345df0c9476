using System.CommandLine;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry events</c>: what a server published about emptyings, and what people say of them. A server may be running on the same folder.</summary>
internal static class EventsVerb
{
    public static Command Create() => new("events", "Emptyings: list them, their history, void or add one with a reason, export the journal")
    {
        EventsListVerb.Create(), EventsHistoryVerb.Create(), EventsSayVerb.Void(), EventsSayVerb.Add(), EventsExportVerb.Create(),
    };
}
