using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Telemetry.Server;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry doctor</c>: says what is missing and the remedy, a line each.</summary>
internal static class DoctorVerb
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var verb = new Command("doctor", "Check this machine and a data folder. Example: telemetry doctor --data data") { data };
        verb.SetAction(async (parsed, _) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            var findings = new[]
            {
                Check("registers", () => folder.ReadRules(folder.ReadRegistry()).Id, "write registry.json and rules.json, or run 'telemetry simulate' for an example"),
                Check("reading log", () => $"{ReadingLogFolder.ReadAll(folder.LogFolder).Count()} records, chain in order", "restore the named segment from a copy"),
                Check("ledger", () => File.Exists(folder.LedgerPath) ? $"{folder.OpenTickets().All().Count} tickets" : "not made yet", "restore ledger.db from a copy"),
                Check("port 1883", () => PortState(1883), "stop the program that holds it, or give --mqtt-port"),
                Check("port 8080", () => PortState(8080), "stop the program that holds it, or give --web-port"),
                Check("port 8081", () => PortState(8081), "stop the program that holds it, or give --grpc-port"),
            };
            await Answer.WriteAsync(parsed, findings, string.Join('\n', findings.Select(Line)));
            return findings.All(finding => finding.Ok) ? 0 : 1;
        });
        return verb;
    }

    private static string Line(Finding finding) =>
        $"{(finding.Ok ? "ok     " : "missing")}  {finding.What}: {finding.Found}{(finding.Ok ? "" : $"\n         remedy: {finding.Remedy}")}";

    private static Finding Check(string what, Func<string> look, string remedy)
    {
        try
        {
            return new Finding(what, true, look(), "");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new Finding(what, false, error.Message, remedy);
        }
    }

    private static string PortState(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return "free";
    }

    private sealed record Finding(string What, bool Ok, string Found, string Remedy);
}
