using System.CommandLine;
using System.Text;
using Telemetry.Protocol.RulePacks;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry rules schema</c>: the JSON schema of rule packs, for an editor or another program.</summary>
internal static class RulesSchemaVerb
{
    public static Command Create()
    {
        var verb = new Command("schema", "The JSON schema of rule packs. Example: telemetry rules schema > rule-pack-1.schema.json");
        verb.SetAction(async (_, _) =>
        {
            await Console.Out.WriteAsync(Encoding.UTF8.GetString(RulePackSchema.Bytes));
            return 0;
        });
        return verb;
    }
}
