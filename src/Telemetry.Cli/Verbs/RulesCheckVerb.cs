using System.CommandLine;
using Telemetry.Allocation.RulePacks;
using Telemetry.Protocol.RulePacks;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry rules check</c>: whether a pack can be used, with every mistake at once, and which figures a run has to be given.</summary>
internal static class RulesCheckVerb
{
    public static Command Create()
    {
        var name = new Argument<string>("PACK") { Description = PackArgument.Description };
        var verb = new Command("check", "Check a rule pack. Example: telemetry rules check my-pack.json") { name };
        verb.SetAction(async (parsed, _) =>
        {
            var pack = PackArgument.Read(parsed.GetRequiredValue(name));
            var (hash, mistakes) = (RulePackJson.Hash(pack), PackChecks.Violations(pack));
            string[] open = [.. pack.Figures.Where(figure => figure.Values.Count == 0).Select(figure => figure.Id)];
            var good = $"{pack.Id}@{pack.Version} can be used; SHA-256 {hash}.{(open.Length == 0 ? "" : $"\nA run has to be given: {string.Join(", ", open)}.")}";
            await Answer.WriteAsync(parsed, new { pack.Id, pack.Version, sha256 = hash, mistakes, open }, mistakes.Count == 0 ? good : string.Join('\n', mistakes));
            return mistakes.Count == 0 ? 0 : 1;
        });
        return verb;
    }
}
