using System.CommandLine;
using System.Diagnostics;

namespace Telemetry.Benchmarks.Settle;

/// <summary>
/// <c>settle</c>: the run of a year of a country with its package, the verification of that package, and the run made again with one late ticket. Each in a process of its own that is
/// set as <c>telemetry</c> is, because the highest memory of one would hide that of the next.
/// </summary>
internal static class SettleCommand
{
    private const string Setting = "telemetry.runtimeconfig.json";

    public static Command Create()
    {
        var containers = new Option<int>("--settled-containers") { Description = "Each emptied in 50 weeks; 20 fill a ticket", DefaultValueFactory = _ => 40_000, Recursive = true };
        var check = new Option<bool>("--check") { Description = "Also compute the restated run over everything and compare the two ids", Recursive = true };
        var file = new Argument<string>("FILE");
        var run = new Command("run", "Compute the run and write its package") { file };
        run.SetAction(async (parsed, stop) => await SettleRun.MeasureAsync(World(parsed.GetValue(containers)), parsed.GetRequiredValue(file), stop));
        var verify = new Command("verify", "Verify a package") { file };
        verify.SetAction((parsed, _) => SettleVerification.MeasureAsync(parsed.GetRequiredValue(file)));
        var late = new Command("late", "Make the run again with one late ticket");
        late.SetAction(parsed => SettleLateTicket.Measure(World(parsed.GetValue(containers)), parsed.GetValue(check)));
        var verb = new Command("settle", "Compute, package, verify and restate a year with 342 municipalities, 30 categories, 3,000 producers in 20 organisations") { containers, check, run, verify, late };
        verb.SetAction((parsed, stop) => RunAsync(parsed.GetValue(containers), parsed.GetValue(check), stop));
        return verb;
    }

    private static SettleWorld World(int containers) => new(containers, 342, 3_000, 20, 30, 7);

    private static async Task<int> RunAsync(int containers, bool check, CancellationToken stop)
    {
        var package = Path.GetTempFileName();
        string[] world = ["--settled-containers", $"{containers}"];
        try
        {
            Console.WriteLine(SettleStage.Header);
            foreach (string[] stage in (string[][])[["run", package, .. world], ["verify", package], ["late", .. world, .. check ? ["--check"] : (string[])[]]])
                if (await StageAsync(stage, stop) is not 0 and var failed) return failed;
            Console.WriteLine($"load of the machine: {(await File.ReadAllTextAsync("/proc/loadavg", stop)).Trim()}");
            return 0;
        }
        finally
        {
            File.Delete(package);
        }
    }

    private static async Task<int> StageAsync(string[] stage, CancellationToken stop)
    {
        string[] arguments = ["exec", "--runtimeconfig", Path.Combine(AppContext.BaseDirectory, Setting), typeof(SettleCommand).Assembly.Location, "settle", .. stage];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false })!;
        await process.WaitForExitAsync(stop);
        return process.ExitCode;
    }
}
