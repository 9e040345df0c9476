using System.CommandLine;
using Telemetry.Monitoring;
using Telemetry.Quantities;
using Telemetry.Reporting;

namespace Telemetry.Cli.Verbs;

/// <summary>What the query verbs share: how a question is spelled.</summary>
internal sealed class QueryOptions
{
    public Option<string> Data { get; } = SharedOptions.Data();

    public Option<string> Container { get; } = new("--container") { Description = "The container's id in the registry", Required = true };

    public Option<string?> Quantity { get; } = new("--quantity") { Description = "fillLevel, contentMass, temperature, …; all when left out" };

    public Option<string?> From { get; } = new("--from") { Description = "First local day (2026-03-01) or instant (2026-03-01T00:00:00Z)" };

    public Option<string?> To { get; } = new("--to") { Description = "Last local day, which is included, or instant, which is not" };

    public Option<string?> Interval { get; } = new("--interval") { Description = "How often a reading is expected, for example 15m; from the registry when left out" };

    public Option<string?> Tolerance { get; } = new("--tolerance") { Description = "How much later it may come; half the interval when left out" };

    public Option<string> Language { get; } = new("--language") { Description = "nl or en", DefaultValueFactory = _ => "en" };

    public TimeWindow WindowOf(ParseResult parsed) => QueryText.Window("--from", parsed.GetValue(From), "--to", parsed.GetValue(To));

    public TimeWindow ClosedWindowOf(ParseResult parsed) => QueryText.ClosedWindow("--from", parsed.GetValue(From), "--to", parsed.GetValue(To));

    public Readings.Quantity? QuantityOf(ParseResult parsed) => QueryText.Quantity("--quantity", parsed.GetValue(Quantity));

    public Cadence CadenceOf(ParseResult parsed, int? configuredSeconds) =>
        QueryText.Cadence("--interval", parsed.GetValue(Interval), "--tolerance", parsed.GetValue(Tolerance), configuredSeconds);

    public ReportLanguage LanguageOf(ParseResult parsed) => parsed.GetRequiredValue(Language) switch
    {
        "nl" => ReportLanguage.Dutch,
        "en" => ReportLanguage.English,
        var other => throw new RefusedQueryException("--language", other, "is not a language; write nl or en."),
    };
}
