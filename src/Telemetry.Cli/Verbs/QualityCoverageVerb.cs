using System.CommandLine;
using System.Globalization;
using Telemetry.Simulators.Shares;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry quality coverage</c>: how often the intervals hold the truth in simulated worlds.</summary>
internal static class QualityCoverageVerb
{
    public static Command Create()
    {
        var worlds = new Option<int>("--worlds") { Description = "Worlds of each kind, 1 to 100000", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same worlds", DefaultValueFactory = _ => 1 };
        var verb = new Command("coverage", "How often 95 % intervals hold the truth in simulated worlds. Example: telemetry quality coverage --worlds 1000") { worlds, seed };
        verb.SetAction(async (parsed, stop) =>
        {
            var count = parsed.GetValue(worlds);
            if (count is < 1 or > 100_000) throw new ArgumentException($"--worlds: {count} is outside 1 to 100000.");
            var lines = new List<CoverageLine>(SampleCoverage.Measure(count, parsed.GetValue(seed)));
            foreach (var kind in SignalWorld.All)
            {
                stop.ThrowIfCancellationRequested();
                lines.AddRange(SignalCoverage.Measure(kind, count, parsed.GetValue(seed)));
            }

            await Answer.WriteAsync(
                parsed, new { worlds = count, lines },
                string.Join('\n', lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.World,-24} {line.Subject,-18} {line.Rate:0.000}  {line.MeanWidth:0.000}"))));
            return 0;
        });
        return verb;
    }
}
