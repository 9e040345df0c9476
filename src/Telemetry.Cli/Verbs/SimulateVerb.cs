using System.CommandLine;
using Telemetry.Simulators.Histories;
using Telemetry.Simulators.World;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry simulate</c>: writes a synthetic region whose truth is known.</summary>
internal static class SimulateVerb
{
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "Folder to write to", DefaultValueFactory = _ => "data" };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same world", DefaultValueFactory = _ => 1 };
        var verb = new Command("simulate", "Make a synthetic region with device histories, tickets and the truth. Example: telemetry simulate --out data --seed 7") { output, seed };
        verb.SetAction(async (parsed, _) =>
        {
            var scenario = SyntheticRegion.Build(parsed.GetRequiredValue(seed));
            ScenarioFolder.Write(scenario, parsed.GetRequiredValue(output));
            var made = new
            {
                containers = scenario.Registry.Containers.Count,
                samples = scenario.Histories.Sum(history => history.Samples.Count),
                tickets = scenario.Tickets.Count,
                emptyings = scenario.Truth.Count,
                period = scenario.Period.ToString(),
            };
            await Answer.WriteAsync(parsed, made, $"{made.containers} containers, {made.samples} samples, {made.tickets} tickets, {made.emptyings} emptyings, period {made.period}");
            return 0;
        });
        return verb;
    }
}
