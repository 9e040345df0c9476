using System.Globalization;
using Telemetry.Quality.Sampling;
using Telemetry.Reporting;

namespace Telemetry.Allocation.Comparisons.Uncertainty;

/// <summary>Intervals and verdicts in words, Dutch or English.</summary>
public static class UncertaintyText
{
    public static IReadOnlyList<string> Lines(UncertainRun run, ReportLanguage language)
    {
        var dutch = language == ReportLanguage.Dutch;
        return
        [
            Method(run, dutch), .. run.Lines.Select(line => Interval(line, language)), .. run.Breaches.Select(breach => Breach(breach, language)), .. run.Targets.Select(target => Target(target, dutch)),
        ];
    }

    public static string Breach(BreachVerdict breach, ReportLanguage language)
    {
        var dutch = language == ReportLanguage.Dutch;
        var share = SamplingText.Percent((double)breach.Interfering.Value / breach.Net.Value, language);
        var interval = $"{SamplingText.Percent(breach.LowPercent / 100, language)} {(dutch ? "tot" : "to")} {SamplingText.Percent(breach.HighPercent / 100, language)}";
        return $"{breach.TicketOwner}/{breach.TicketId}: {share} ({interval}), {(dutch ? "grens" : "limit")} {breach.Limit} %: {Verdict(breach, dutch)}";
    }

    private static string Verdict(BreachVerdict breach, bool dutch) => (breach.Verdict, dutch) switch
    {
        (ExcessVerdict.ExcessShown, true) => "de overschrijding is aangetoond.",
        (ExcessVerdict.ExcessShown, false) => "the excess is shown.",
        (ExcessVerdict.BelowShown, true) => "aangetoond dat de grens niet wordt overschreden.",
        (ExcessVerdict.BelowShown, false) => "it is shown that the limit is not exceeded.",
        (_, true) => $"niet aangetoond; {(breach.More is { } more ? $"met nog {Count(more)} onafhankelijke beoordelingen of monsters naar verwachting wel (80 %)" : "zo dicht bij de grens is het niet aan te tonen")}.",
        (_, false) => $"not shown; {(breach.More is { } more ? $"{Count(more)} more independent judgements or samples would be expected to settle it (80 %)" : "this near to the limit it cannot be settled")}.",
    };

    private static string Interval(LineInterval line, ReportLanguage language) =>
        $"{line.Line}: {FigureText.Of(line.Value, line.Unit, language)} ({FigureText.Of(line.Low, line.Unit, language)} {(language == ReportLanguage.Dutch ? "tot" : "to")} {FigureText.Of(line.High, line.Unit, language)})";

    private static string Target(TargetCertainty target, bool dutch)
    {
        var where = target.At.Count == 0 ? target.Step : $"{target.Step}/{target.At}";
        var says = (target.Met, dutch) switch { (true, true) => "gehaald", (true, false) => "met", (false, true) => "niet gehaald", _ => "not met" };
        var certainty = (target.IsShown, dutch) switch { (true, true) => "aangetoond", (true, false) => "shown", (false, true) => "niet aangetoond: het kan ruis zijn", _ => "not shown: it may be noise" };
        return string.Create(CultureInfo.InvariantCulture, $"{where}: {says}, {certainty} ({(dutch ? "gehaald in" : "met in")} {100 * target.MetShare:0.#} % {(dutch ? "van de trekkingen" : "of the draws")})");
    }

    private static string Method(UncertainRun run, bool dutch)
    {
        var settings = run.Settings;
        return dutch
            ? $"{settings.ConfidencePercent} %-intervallen uit {settings.Draws} trekkingen (beginwaarde {settings.Seed}, {run.Refused} niet te berekenen). Aannames: bon ± {settings.TicketStandardUncertainty} g, oordeel op het oog ± {settings.VisualPerMille} promille van de vracht, uitgewogen ± {settings.WeighedPerMille} promille."
            : $"{settings.ConfidencePercent} % intervals from {settings.Draws} draws (seed {settings.Seed}, {run.Refused} not computable). Assumptions: ticket ± {settings.TicketStandardUncertainty} g, judged by eye ± {settings.VisualPerMille} per mille of the load, weighed out ± {settings.WeighedPerMille} per mille.";
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
