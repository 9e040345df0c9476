using System.CommandLine;
using System.Text.Json;
using Telemetry.Protocol.RulePacks;
using Telemetry.Reporting.RulePacks;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry rules show</c>: a pack in the terminal; with <c>--json</c> the pack itself, as a start for one of your own.</summary>
internal static class RulesShowVerb
{
    public static Command Create()
    {
        var name = new Argument<string>("PACK") { Description = PackArgument.Description };
        var language = RulesVerb.Language();
        var verb = new Command("show", "A rule pack in the terminal. Example: telemetry rules show nl-packaging@2024.1") { name, language };
        verb.SetAction(async (parsed, _) =>
        {
            var pack = PackArgument.Read(parsed.GetRequiredValue(name));
            await Answer.WriteAsync(
                parsed, JsonSerializer.Deserialize<JsonElement>(RulePackJson.Write(pack)),
                PackText.Of(pack, RulePackJson.Hash(pack), PackArgument.Language(parsed.GetRequiredValue(language))));
            return 0;
        });
        return verb;
    }
}
