using System.CommandLine;
using Telemetry.Monitoring;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Telemetry.Server;
using Telemetry.Server.Forecasting;

namespace Telemetry.Cli.Verbs;

/// <summary>What the forecast verbs share.</summary>
internal sealed class ForecastOptions
{
    public Option<string> Data { get; } = SharedOptions.Data();

    public Option<string?> At { get; } = new("--at") { Description = "As the readings before this local day or instant show it; now when left out" };

    public Option<string> Language { get; } = new("--language") { Description = "nl or en", DefaultValueFactory = _ => "en" };

    public ReportLanguage LanguageOf(ParseResult parsed) => parsed.GetRequiredValue(Language) switch
    {
        "nl" => ReportLanguage.Dutch,
        "en" => ReportLanguage.English,
        var other => throw new RefusedQueryException("--language", other, "is not a language; write nl or en."),
    };

    /// <summary>The state of the fleet; says on standard error when it is not that of now.</summary>
    public async Task<FleetState> StateAsync(ParseResult parsed, ReportLanguage language)
    {
        var at = parsed.GetValue(At) is { } text ? QueryText.Window("--at", text, "--to", null).From : (Instant?)null;
        var folder = new DataFolder(parsed.GetRequiredValue(Data));
        using var store = folder.OpenReadings();
        var fill = new FleetFill(folder, store, TimeProvider.System);
        var state = at is { } asOf ? fill.At(asOf) : fill.Now();
        if (state.IsPast)
        {
            await Console.Error.WriteLineAsync(language == ReportLanguage.Dutch
                ? $"geen enkele container meldde zich sinds {Amsterdam.Text(state.AsOf)}: dit is de stand van toen"
                : $"no container was heard since {Amsterdam.Text(state.AsOf)}: this is the state of then");
        }

        return state;
    }
}
