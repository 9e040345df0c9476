using System.CommandLine;
using Telemetry.Protocol.RulePacks;
using Telemetry.Reporting.RulePacks;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry rules diff</c>: what one version of a pack says otherwise than another.</summary>
internal static class RulesDiffVerb
{
    public static Command Create()
    {
        var before = new Argument<string>("BEFORE") { Description = PackArgument.Description };
        var after = new Argument<string>("AFTER") { Description = PackArgument.Description };
        var language = RulesVerb.Language();
        var output = new Option<string?>("--out") { Description = "File for a page with the differences, HTML" };
        var verb = new Command("diff", "What changed. Example: telemetry rules diff nl-public-bins@2023.1 nl-public-bins@2024.1") { before, after, language, output };
        verb.SetAction(async (parsed, stop) =>
        {
            var (old, now) = (PackArgument.Read(parsed.GetRequiredValue(before)), PackArgument.Read(parsed.GetRequiredValue(after)));
            var words = PackArgument.Language(parsed.GetRequiredValue(language));
            var changes = PackComparison.Of(old, now, words);
            if (parsed.GetValue(output) is { } file) await File.WriteAllBytesAsync(file, PackComparisonHtml.Write(old, now, words), stop);
            await Answer.WriteAsync(parsed, new { before = RulePackJson.Hash(old), after = RulePackJson.Hash(now), changes }, PackComparisonText.Of(changes, words));
            return 0;
        });
        return verb;
    }
}
