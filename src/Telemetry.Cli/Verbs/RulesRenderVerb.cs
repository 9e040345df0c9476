using System.CommandLine;
using Telemetry.Protocol.RulePacks;
using Telemetry.Reporting.RulePacks;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry rules render</c>: a pack as a page for people.</summary>
internal static class RulesRenderVerb
{
    public static Command Create()
    {
        var name = new Argument<string>("PACK") { Description = PackArgument.Description };
        var language = RulesVerb.Language();
        var output = new Option<string>("--out") { Description = "File to write, HTML", Required = true };
        var verb = new Command("render", "A rule pack as a page. Example: telemetry rules render nl-packaging@2024.1 --language nl --out rules.html") { name, language, output };
        verb.SetAction(async (parsed, stop) =>
        {
            var pack = PackArgument.Read(parsed.GetRequiredValue(name));
            var (hash, file) = (RulePackJson.Hash(pack), parsed.GetRequiredValue(output));
            await File.WriteAllBytesAsync(file, PackHtml.Write(pack, hash, PackArgument.Language(parsed.GetRequiredValue(language))), stop);
            await Answer.WriteAsync(parsed, new { pack.Id, pack.Version, sha256 = hash, file }, file);
            return 0;
        });
        return verb;
    }
}
