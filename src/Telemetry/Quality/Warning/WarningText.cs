using System.Globalization;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Reporting;

namespace Telemetry.Quality.Warning;

/// <summary>Warnings in words, for whoever plans the route.</summary>
public static class WarningText
{
    /// <summary>Containers that together bring this part of the expected interfering material are named.</summary>
    public const double NamedPart = 0.5;

    private const int MostNamed = 5;

    /// <summary>Which load it is.</summary>
    public static string Name(LoadWarning load, MaterialStream stream, ReportLanguage language) => language == ReportLanguage.Dutch
        ? $"{stream.NameDutch}, {(load.Route is { } route ? $"route {route}" : "containers zonder route")}"
        : $"{stream.NameEnglish}, {(load.Route is { } known ? $"route {known}" : "containers without a route")}";

    /// <summary>What is expected of it, how sure, and against which limit.</summary>
    public static string Load(LoadWarning load, ReportLanguage language)
    {
        var dutch = language == ReportLanguage.Dutch;
        var size = dutch ? $"{load.Containers} containers, naar verwachting {Kilograms(load.Expected, language)} kg" : $"{load.Containers} containers, {Kilograms(load.Expected, language)} kg expected";
        if (load.Share is not { } share)
            return dutch ? $"{size}; stoorstromen niet vast te stellen: er zijn te weinig beoordeelde vrachten of monsters." : $"{size}; interfering material not established: there are too few assessed loads or samples.";
        var (low, high, seen) = (Percent(share.Low, language), Percent(share.High, language), Kilograms(new Grams(share.SampledGrams), language));
        var interval = dutch
            ? $"{Percent(share.Share, language)} stoorstromen ({share.ConfidencePercent} %-interval {low} tot {high}; n = {share.Samples}, {seen} kg bekeken)"
            : $"{Percent(share.Share, language)} interfering material ({share.ConfidencePercent} % interval {low} to {high}; n = {share.Samples}, {seen} kg looked at)";
        return $"{size}; {interval}. {Sentence(load, language)}";
    }

    /// <summary>Which containers bring most of it, for example: these 3 of 41 bring 52 %.</summary>
    public static string Drivers(LoadWarning load, ReportLanguage language)
    {
        if (load.Drivers.Count == 0) return "";
        var leading = load.Leading(NamedPart);
        var names = string.Join(", ", leading.Take(MostNamed).Select(driver => driver.Container)) + (leading.Count > MostNamed ? ", …" : "");
        var part = Whole(leading[^1].CumulativeShare);
        return language == ReportLanguage.Dutch
            ? $"{leading.Count} van de {load.Drivers.Count} containers {(leading.Count == 1 ? "brengt" : "brengen")} naar verwachting {part} van de stoorstromen: {names}."
            : $"{leading.Count} of {load.Drivers.Count} containers {(leading.Count == 1 ? "is" : "are")} expected to bring {part} of the interfering material: {names}.";
    }

    public static string Certainty(LoadCertainty certainty, ReportLanguage language) => (certainty, language) switch
    {
        (LoadCertainty.AlmostCertainlyWithin, ReportLanguage.Dutch) => "vrijwel zeker niet boven de grens",
        (LoadCertainty.AlmostCertainlyWithin, _) => "almost certainly within the limit",
        (LoadCertainty.ProbablyWithin, ReportLanguage.Dutch) => "waarschijnlijk niet boven de grens",
        (LoadCertainty.ProbablyWithin, _) => "probably within the limit",
        (LoadCertainty.Open, ReportLanguage.Dutch) => "kan beide kanten op",
        (LoadCertainty.Open, _) => "may go either way",
        (LoadCertainty.ProbablyAbove, ReportLanguage.Dutch) => "waarschijnlijk boven de grens",
        (LoadCertainty.ProbablyAbove, _) => "probably above the limit",
        (LoadCertainty.AlmostCertainlyAbove, ReportLanguage.Dutch) => "vrijwel zeker boven de grens",
        (LoadCertainty.AlmostCertainlyAbove, _) => "almost certainly above the limit",
        (_, ReportLanguage.Dutch) => "niet vast te stellen",
        _ => "not established",
    };

    public static string Density(DensityAlert alert, ReportLanguage language)
    {
        var what = $"{alert.Filling.Container}: {Kilograms(alert.Filling.Mass, language)} kg / {alert.Filling.Litres} l";
        return (alert.Judgement, language) switch
        {
            (DensityJudgement.Alert, ReportLanguage.Dutch) => $"{what}: zo zwaar voor zijn volume dat het een blik waard is vóór het legen; dit is geen oordeel.",
            (DensityJudgement.Alert, _) => $"{what}: so heavy for its volume that it deserves a look before emptying; this is no judgement.",
            (DensityJudgement.NoAlert, ReportLanguage.Dutch) => $"{what}: niet opvallend zwaar; dat is niet hetzelfde als schoon.",
            (DensityJudgement.NoAlert, _) => $"{what}: not strikingly heavy, which is not the same as clean.",
            (DensityJudgement.VolumeTooUncertain, ReportLanguage.Dutch) => $"{what}: het volume is te onzeker.",
            (DensityJudgement.VolumeTooUncertain, _) => $"{what}: the volume is too uncertain.",
            (_, ReportLanguage.Dutch) => $"{what}: van deze stroom is nog geen dichtheid bekend.",
            _ => $"{what}: no density of this stream is learnt yet.",
        };
    }

    /// <summary>What the density signal can and cannot say here.</summary>
    public static string DensityNote(DayOutlook outlook, ReportLanguage language) => (outlook.Fillings.Count, language) switch
    {
        (0, ReportLanguage.Dutch) => "Geen container meet zowel massa als volume, dus over dichtheid is niets te zeggen.",
        (0, _) => "No container measures both mass and volume, so nothing can be said of density.",
        (_, ReportLanguage.Dutch) => "Dichtheid ziet lichte stoorstromen (folie, schuim, textiel) niet en houdt nat of geperst schoon materiaal voor zwaar. In de simulatie was minstens 95 % van de meldingen raak en bleef het grootste deel van de vervuilde containers ongemeld.",
        _ => "Density does not see light interfering material (film, foam, textiles) and takes clean material that is wet or pressed for heavy. In simulation at least 95 % of the alerts were right, and most contaminated containers gave none.",
    };

    public static string Percent(double share, ReportLanguage language)
    {
        var text = (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";
        return language == ReportLanguage.Dutch ? text.Replace('.', ',') : text;
    }

    private static string Sentence(LoadWarning load, ReportLanguage language)
    {
        var word = Certainty(load.Certainty, language);
        if (load.LimitPercent is not { } limit || load.ProbabilityAbove is not { } above) return language == ReportLanguage.Dutch ? "De regels noemen geen grens." : "The rules have no limit.";
        var boundary = limit.ToString(CultureInfo.InvariantCulture).Replace('.', language == ReportLanguage.Dutch ? ',' : '.');
        var missing = load.Missing.Count == 0 ? "" : language == ReportLanguage.Dutch
            ? $" Van {load.Missing.Count} containers ({Kilograms(load.WithoutEstimate, language)} kg) is geen aandeel bekend; dat is niet nul."
            : $" Of {load.Missing.Count} containers ({Kilograms(load.WithoutEstimate, language)} kg) no share is known, which is not zero.";
        return language == ReportLanguage.Dutch
            ? $"Kans boven {boundary} %: {Whole(above)}, {word}.{missing}"
            : $"Chance of more than {boundary} %: {Whole(above)}, {word}.{missing}";
    }

    private static string Whole(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string Kilograms(Grams mass, ReportLanguage language)
    {
        var text = (mass.Value / 1_000m).ToString("#,0", CultureInfo.InvariantCulture);
        return language == ReportLanguage.Dutch ? text.Replace(',', '.') : text;
    }
}
