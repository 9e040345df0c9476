using Telemetry.Containers;
using Telemetry.Reporting;

namespace Telemetry.Allocation.Comparisons;

/// <summary>The words of a comparison in Dutch or English; an id without a word stands for itself.</summary>
internal sealed class ComparisonWords(ReportLanguage language)
{
    private static readonly Dictionary<string, Wording> Subjects = new(StringComparer.Ordinal)
    {
        ["measured:collected"] = new("ingezameld", "collected"), ["measured:accepted"] = new("geaccepteerd", "accepted"), ["measured:rejected"] = new("afgekeurd", "rejected"),
        ["measured:interfering"] = new("stoorstromen", "interfering material"), ["measured:nonPackaging"] = new("niet-verpakkingen", "non-packaging"),
        ["measured:emptyings"] = new("ledigingen", "emptyings"), ["measured:volume"] = new("volume", "volume"), ["advance"] = new("voorschot", "advance"),
        ["determination"] = new("vaststelling", "determination"), ["settlement"] = new("afrekening", "settlement"), ["fee"] = new("bijdrage", "fee"), ["mass"] = new("massa", "mass"),
        ["municipality"] = new("gemeente", "municipality"), ["organisation"] = new("producentenorganisatie", "producer organisation"), ["producer"] = new("producent", "producer"),
        ["ORPHAN"] = new("zonder bekende producent", "without a known producer"),
    };

    public string Language => language == ReportLanguage.Dutch ? "nl" : "en";

    public string Title => Of(new("Vergelijking", "Comparison"));

    public string About => Of(new("De eerste kolom is de berekening waarmee wordt vergeleken. Een vergelijking is een vraag en geen besluit.", "The first column is the run that the others are compared with. A comparison is a question, not a decision."));

    public string Party => Of(new("Partij", "Party"));

    public string Wins => Of(new("wint", "gains"));

    public string Loses => Of(new("verliest", "loses"));

    public string Whole => Of(new("Totaal", "Total"));

    public string Kept => Of(new("het totaal blijft gelijk: wat de een wint, verliest de ander", "the total is kept: what some gain, others lose"));

    public string NotKept => Of(new("het totaal verandert", "the total changes"));

    public string Broken => Of(new("TELT NIET OP", "DOES NOT ADD UP"));

    public string Unchanged => Of(new("Geen verschil.", "No difference."));

    public string Difference => Of(new("Verschil", "Difference"));

    public string Of(Wording text) => language == ReportLanguage.Dutch ? text.Dutch : text.English;

    public string Name(string id) => Subjects.TryGetValue(id, out var words) ? Of(words) : id;

    /// <summary>Whether a party gains or loses; empty where more is neither.</summary>
    public string Side(long? gain) => gain switch { > 0 => Wins, < 0 => Loses, _ => "" };

    public string Footing(ComparedTotal total, int run) => !total.Foots ? Broken : total.IsKept(run) ? Kept : NotKept;
}
