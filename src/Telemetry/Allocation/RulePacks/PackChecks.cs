using Telemetry.Allocation.Steps;

namespace Telemetry.Allocation.RulePacks;

/// <summary>Checks a pack and names everything that is wrong at once, each with its place and the remedy.</summary>
public static class PackChecks
{
    public const string Schema = "telemetry/rule-pack/1";

    public static IReadOnlyList<string> Violations(RulePack pack) => [.. PackPlan.Of(pack).Violations];
}
