using Telemetry.Allocation.Steps;

namespace Telemetry.Allocation.RulePacks;

/// <summary>Checks a pack and names everything that is wrong at once, each with its place and the remedy.</summary>
public static class PackChecks
{
    public const string Schema = "telemetry/rule-pack/1";

    public static IReadOnlyList<string> Violations(RulePack pack)
    {
        var plan = PackPlan.Of(pack);
        return
        [
            .. OfHead(pack),
            .. DuplicateChecks.Violations("sources", pack.Sources.Select(source => source.Id)),
            .. FigureChecks.Violations(pack),
            .. InputChecks.Violations(pack.Inputs),
            .. pack.Loads is { } loads ? LoadRuleChecks.Violations(loads, pack.Figures) : [],
            .. DuplicateChecks.Violations("steps", pack.Steps.Select(step => step.Id)),
            .. plan.Violations,
            .. SplitChecks.Violations(pack),
            .. BookingChecks.Violations(pack, plan),
        ];
    }

    private static IEnumerable<string> OfHead(RulePack pack)
    {
        if (pack.Schema != Schema) yield return $"schema: '{pack.Schema}' is not known; write {Schema}.";
        if (pack.Id.Length == 0) yield return "id: is empty; name the pack, such as nl-packaging.";
        if (pack.Version.Length == 0) yield return "version: is empty; a pack without a version cannot be cited.";
        if (pack.To < pack.From) yield return FormattableString.Invariant($"to: {pack.To:yyyy-MM-dd} lies before from {pack.From:yyyy-MM-dd}; write the last day on which the pack may be used, or leave it out.");
        if (!Enum.IsDefined(pack.Rank)) yield return $"rank: '{pack.Rank}' is not known; write one of {string.Join(", ", Enum.GetNames<LegalRank>())}.";
        foreach (var source in pack.Sources)
            if (!Enum.IsDefined(source.Rank)) yield return $"sources.{source.Id}.rank: '{source.Rank}' is not known; write one of {string.Join(", ", Enum.GetNames<LegalRank>())}.";
        if (pack.Steps.Count == 0) yield return "steps: there are none; a pack without steps calculates nothing.";
    }
}
