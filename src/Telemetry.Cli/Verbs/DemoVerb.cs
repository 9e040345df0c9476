using Microsoft.Extensions.Logging;
using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Telemetry.Server;
using Telemetry.Server.Identity;
using Telemetry.Server.Reporting;
using Telemetry.Server.Reporting.Runs;
using Telemetry.Simulators.Histories;
using Telemetry.Simulators.Replay;
using Telemetry.Simulators.World;
using Telemetry.Storage.Ledger;
using Telemetry.Storage.Readings;

namespace Telemetry.Cli.Verbs;

/// <summary>
/// <c>telemetry demo</c>: a month of a synthetic region through the whole path: fake chips under the real drivers, real agents with real outboxes, a real
/// broker, bridge, gRPC ingestion, log and store, all in this process; then the report, and how far it is from what really happened.
/// </summary>
internal static class DemoVerb
{
    private const string RulePack = "nl-packaging@2024.1";

    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "Folder for everything the demo makes; it is made anew", DefaultValueFactory = _ => "demo" };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same region and the same report", DefaultValueFactory = _ => 1 };
        var verb = new Command("demo", "From simulated sensors to an EPR report, without a server. Example: telemetry demo --out demo") { output, seed };
        verb.SetAction((parsed, stop) => RunAsync(parsed, parsed.GetRequiredValue(output), parsed.GetRequiredValue(seed), stop));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string output, int seed, CancellationToken stop)
    {
        var data = new DataFolder(Path.Combine(output, "data"));
        if (Directory.Exists(data.Path)) Directory.Delete(data.Path, recursive: true);
        await Console.Error.WriteLineAsync("1/5 a synthetic region, whose truth is known");
        var scenario = SyntheticRegion.Build(seed);
        ScenarioFolder.Write(scenario, data.Path);
        data.OpenTickets().Add(scenario.Tickets, Instant.From(TimeProvider.System.GetUtcNow()));
        new AssessmentLedger(data.OpenLedger()).Add(scenario.Assessments);
        new SampleLedger(data.OpenLedger()).Add(scenario.Samples);
        new RegisterLedger(data.OpenLedger()).Add(RegionRegisters.Of(scenario.Rules, scenario.Period, Instant.From(TimeProvider.System.GetUtcNow())));

        await Console.Error.WriteLineAsync("2/5 broker, bridge, ingestion and store");
        var options = new ServerOptions { DataFolder = data.Path, MqttPort = FreePort(), GrpcPort = FreePort(), WebPort = FreePort() };
        await using (var server = TelemetryServer.Build(options, TimeProvider.System, LogLevel.Error))
        {
            await server.StartAsync(stop);
            await Console.Error.WriteLineAsync($"3/5 {scenario.Histories.Count} devices measure, store and send");
            var keys = FleetKey.OpenOrCreate(data.Path);
            using (var fleet = new Fleet(scenario.Histories, device => ReplayVerb.OptionsOf(device, keys, data.At("edge"), options.MqttHost, options.MqttPort), TimeProvider.System))
                await ReplayVerb.RunAsync(fleet, scenario.Histories.Sum(history => (long)history.Samples.Count), double.PositiveInfinity, stop);
            await server.StopAsync(stop);
        }

        await Console.Error.WriteLineAsync("4/5 the report, from the log");
        using var store = data.OpenReadings();
        var report = ReportRun.Compute(data, store, scenario.Period);
        var truth = TruthComparison.Of(report, new Truth([.. scenario.Truth.Select(one => new Telemetry.Reporting.TrueEmptying(one.Container, one.At, new Grams(one.Grams)))]));
        var files = await ReportFiles.WriteAsync(report, output, truth, stop);
        await Console.Error.WriteLineAsync($"5/5 the same month by the rule pack {RulePack}, booked and packaged");
        var booked = await SettleAsync(data, store, scenario.Period, stop);
        var pages = await new ExportFiles(await PackagedRun.ReadAsync(booked.File, scenario.Registry), null, output, null).WriteAsync(["html", "xlsx"], [ReportLanguage.Dutch, ReportLanguage.English], stop);
        await Answer.WriteAsync(
            parsed,
            new { report.IsConserved, period = scenario.Period.ToString(), truth.TrueEvents, truth.DetectedEvents, truth.MatchedEvents, files, run = booked.Run.Id, root = booked.Root, package = booked.File, pages },
            $"""
            {ReportText.Table(report, ReportLanguage.English)}
            Truth: {truth.TrueEvents} emptyings happened, {truth.DetectedEvents} are in the report, {truth.MatchedEvents} of them right.
              {string.Join("\n  ", files)}
            Settled by {RulePack}: {booked.Run.Postings.Count} postings, {booked.Run.Outcome.Proofs.Count} proofs that hold.
              {string.Join("\n  ", pages)}
              {booked.File}
            Recompute it offline, with nothing but the file: telemetry verify {booked.File}
            Page: run 'telemetry serve --data {data.Path}' (or 'make serve OUT={output}') and open http://127.0.0.1:8080/
            """);
        return report.IsConserved ? 0 : 1;
    }

    private static Task<RunBooking> SettleAsync(DataFolder data, IReadingStore store, Period period, CancellationToken stop)
    {
        var now = Instant.From(TimeProvider.System.GetUtcNow());
        var request = new RunRequest(period, RunKind.Provisional, now, new Dictionary<string, string>(StringComparer.Ordinal));
        return RunBooking.MakeAsync(data, store, PackArgument.Read(RulePack), request, now, stop);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
