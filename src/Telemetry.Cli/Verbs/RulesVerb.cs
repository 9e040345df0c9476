using System.CommandLine;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry rules</c>: the rule packs that are shipped and those in files, for people to read, compare and check.</summary>
internal static class RulesVerb
{
    public static Command Create() => new("rules", "Rule packs: list, show, render, diff, check, schema")
    {
        RulesListVerb.Create(), RulesShowVerb.Create(), RulesRenderVerb.Create(), RulesDiffVerb.Create(), RulesCheckVerb.Create(), RulesSchemaVerb.Create(),
    };

    public static Option<string> Language() => new("--language") { Description = "nl or en", DefaultValueFactory = _ => "nl" };
}
