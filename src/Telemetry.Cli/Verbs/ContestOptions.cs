using System.CommandLine;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Server.Reporting.Runs;

namespace Telemetry.Cli.Verbs;

/// <summary>Which run a question is about, spelled the same by every verb that asks one.</summary>
internal sealed record ContestOptions(Option<string> Data, Option<string?> Pack, Option<string?> Period, Option<string?> KnownAt, Option<string[]> Parameters, Option<string> Language)
{
    public static ContestOptions Create() => new(
        SharedOptions.Data(), new("--pack") { Description = PackArgument.Description }, new("--period") { Description = "2024, 2024-Q4 or 2024-10" },
        RunOptions.KnownAt(),
        new("--parameter") { Description = "Value of a figure that the pack leaves open, as figure=value; may be repeated" }, RulesVerb.Language());

    public void AddTo(Command verb)
    {
        foreach (var option in (Option[])[Data, Pack, Period, KnownAt, Parameters, Language]) verb.Options.Add(option);
    }

    public DataFolder Folder(ParseResult parsed) => new(parsed.GetRequiredValue(Data));

    public Reporting.ReportLanguage LanguageOf(ParseResult parsed) => PackArgument.Language(parsed.GetRequiredValue(Language));

    public RulePack PackOf(ParseResult parsed) => PackArgument.Read(parsed.GetValue(Pack) ?? throw new ArgumentException("--pack is needed: a shipped pack as id@version, or a file."));

    public Period PeriodOf(ParseResult parsed) => PeriodOf("--period", parsed.GetValue(Period) ?? "");

    public RunRequest RequestOf(ParseResult parsed, RunKind kind = RunKind.Provisional) => new(
        PeriodOf(parsed), kind, InstantOf(parsed), (parsed.GetValue(Parameters) ?? []).Select(text => Pair("--parameter", text)).ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));

    public Instant InstantOf(ParseResult parsed) => RunOptions.At(parsed.GetValue(KnownAt));

    /// <summary>The facts that a request is about.</summary>
    public static RunFacts FactsOf(DataFolder folder, RunRequest request)
    {
        using var store = folder.OpenReadings();
        return RunFactsOf.Of(folder, store, request.Period, request.KnownAt);
    }

    public static Period PeriodOf(string option, string text) =>
        Quantities.Period.TryParse(text) ?? throw new ArgumentException($"{option}: '{text}' is not a period; write 2024, 2024-Q4 or 2024-10.");

    public static (string Name, string Value) Pair(string option, string text) =>
        text.Split('=') is [{ Length: > 0 } name, { Length: > 0 } value] ? (name, value) : throw new ArgumentException($"{option}: '{text}' is not name=value; write for example rate=261.07.");
}
