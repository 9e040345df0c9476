using System.CommandLine;
using System.Text.Json;
using Telemetry.Benchmarks;
using Telemetry.Benchmarks.Engines;
using Telemetry.Benchmarks.Measuring;
using Telemetry.Benchmarks.Results;

var output = new Option<string>("--out") { Description = "Folder for bench.json and bench.md", DefaultValueFactory = _ => "artifacts/bench", Recursive = true };
var quick = new Option<bool>("--quick") { Description = "Fewer rows, in a minute; the figures are rough", Recursive = true };
var containers = new Option<int?>("--containers") { Description = "Containers, each with one device (10000, quick 250)", Recursive = true };
var days = new Option<int?>("--days") { Description = "Days that every device measured (7, quick 4)", Recursive = true };
var seed = new Option<int>("--seed") { Description = "The same seed gives the same rows", DefaultValueFactory = _ => 7, Recursive = true };
var only = new Option<string>("--only") { Description = "Comma-separated engines", DefaultValueFactory = _ => "" };

var name = new Argument<string>("engine");
var folder = new Option<string>("--folder") { Required = true };
var measure = new Command("measure", "Measure one engine and write its figures to standard output; the run above calls this once an engine") { name, folder };
measure.SetAction(async (parsed, stop) =>
{
    var options = Read(parsed);
    var setting = new EngineSetting(parsed.GetRequiredValue(folder), options.Plan, options.EffectiveDays, options.Quick, TimeProvider.System);
    var measurement = await EngineRun.MeasureAsync(EngineList.Of(parsed.GetRequiredValue(name)), setting, stop);
    Console.WriteLine(JsonSerializer.Serialize(measurement, BenchJson.Options));
});

var root = new RootCommand("Compares the platform with what somebody would pick instead: same rows, same machine, same run.") { output, quick, containers, days, seed, only, measure, Telemetry.Benchmarks.Year.YearCommand.Create(containers), Telemetry.Benchmarks.Settle.SettleCommand.Create() };
root.SetAction(async (parsed, stop) =>
{
    var options = Read(parsed);
    if (options.Violations() is { Count: > 0 } violations)
    {
        Console.Error.WriteLine(string.Join('\n', violations));
        return 2;
    }

    var report = await Suite.RunAsync(options, TimeProvider.System, Console.Error, stop);
    BenchFiles.Write(report, options.Output);
    Console.WriteLine(BenchMarkdown.Write(report));
    return report.Outcomes.Any(outcome => outcome.Failure is not null) ? 1 : 0;
});

return await root.Parse(args).InvokeAsync();

BenchmarkOptions Read(ParseResult parsed) => new()
{
    Output = parsed.GetRequiredValue(output),
    Quick = parsed.GetValue(quick),
    Containers = parsed.GetValue(containers),
    Days = parsed.GetValue(days),
    Seed = parsed.GetValue(seed),
    Only = parsed.CommandResult.Command == measure ? [] : parsed.GetRequiredValue(only).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
};
