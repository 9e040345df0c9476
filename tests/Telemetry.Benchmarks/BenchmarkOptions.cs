using Telemetry.Quantities;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks;

/// <summary>What a run can be told.</summary>
internal sealed record BenchmarkOptions
{
    /// <summary>Where bench.json and bench.md are written.</summary>
    public string Output { get; init; } = "artifacts/bench";

    /// <summary>Fewer rows and shorter waits: a check that everything works, in a minute. Its figures are rough.</summary>
    public bool Quick { get; init; }

    /// <summary>1 to 1,000,000; 10,000 when null, 250 when quick.</summary>
    public int? Containers { get; init; }

    /// <summary>1 to 366; 7 when null, 4 when quick.</summary>
    public int? Days { get; init; }

    public int Seed { get; init; } = 7;

    /// <summary>Names of engines; all when empty.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    public int EffectiveDays => Days ?? (Quick ? 4 : 7);

    /// <summary>Everything lies in the past, as for a load that arrives late, because a server refuses what comes from the future.</summary>
    public LoadPlan Plan => new(Containers ?? (Quick ? 250 : 10_000), Instant.FromUtc(2024, 10, 1), Seed);

    public IReadOnlyList<string> Violations()
    {
        var violations = new List<string>();
        if (Plan.Containers is < 1 or > 1_000_000) violations.Add($"--containers: {Plan.Containers} is outside 1 to 1,000,000.");
        if (EffectiveDays is < 1 or > 366) violations.Add($"--days: {EffectiveDays} is outside 1 to 366.");
        foreach (var name in Only.Where(name => Engines.EngineList.All.All(entry => entry.Name != name)))
            violations.Add($"--only: '{name}' is not an engine; write some of {string.Join(", ", Engines.EngineList.All.Select(entry => entry.Name))}.");
        return violations;
    }
}
