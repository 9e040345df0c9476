using System.CommandLine;
using Telemetry.Protocol.RulePacks;
using Telemetry.Reporting;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry rules list</c>: the shipped packs.</summary>
internal static class RulesListVerb
{
    public static Command Create()
    {
        var language = RulesVerb.Language();
        var verb = new Command("list", "The shipped rule packs. Example: telemetry rules list --language en") { language };
        verb.SetAction(async (parsed, _) =>
        {
            var dutch = PackArgument.Language(parsed.GetRequiredValue(language)) == ReportLanguage.Dutch;
            await Answer.WriteAsync(
                parsed,
                ShippedPacks.All.Select(pack => new
                {
                    pack.Pack.Id, pack.Pack.Version, title = new { nl = pack.Pack.Title.Dutch, en = pack.Pack.Title.English }, pack.Pack.Country, pack.Pack.From, pack.Pack.To, sha256 = pack.Hash,
                }),
                string.Join('\n', ShippedPacks.All.Select(pack => $"{pack.Name,-32}  {pack.Hash[..12]}  {(dutch ? pack.Pack.Title.Dutch : pack.Pack.Title.English)}")));
            return 0;
        });
        return verb;
    }
}
