using System.Globalization;
using Telemetry.Allocation.Comparisons;
using Telemetry.Containers;
using Telemetry.Reporting;

namespace Telemetry.Allocation.Objections;

/// <summary>Objections, what they hold and what they would change, in words, Dutch or English.</summary>
public static class ObjectionText
{
    public static string Line(StandingObjection standing, ReportLanguage language)
    {
        var (objection, dutch) = (standing.Objection, language == ReportLanguage.Dutch);
        var deadline = objection.Deadline is { } day ? $"{(dutch ? "termijn" : "deadline")} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(objection.IsLate ? dutch ? ", TE LAAT" : ", LATE" : "")}" : dutch ? "geen termijn bekend" : "no deadline known";
        var decided = standing.Decision is { } decision ? $"; {decision.Actor}: {decision.Reason}" : "";
        return $"{objection.Id}  {State(standing.State, language)}  {objection.Line} ({FigureText.Of(objection.Value, objection.Unit, language)}, {objection.Period})  {objection.Party}: {objection.Reason}  {Proposed(objection.Proposed, language)}  {deadline}{decided}";
    }

    public static string State(ObjectionState state, ReportLanguage language)
    {
        Wording words = state switch
        {
            ObjectionState.Open => new("open", "open"),
            ObjectionState.Accepted => new("gegrond", "accepted"),
            ObjectionState.Rejected => new("ongegrond", "rejected"),
            _ => new("ingetrokken", "withdrawn"),
        };
        return language == ReportLanguage.Dutch ? words.Dutch : words.English;
    }

    public static string Proposed(ProposedFact proposed, ReportLanguage language)
    {
        var dutch = language == ReportLanguage.Dutch;
        return proposed switch
        {
            ProposedCorrection { Now: null } gone => $"[{(dutch ? "bon vervalt" : "ticket should not be")}: {gone.TicketOwner}/{gone.TicketId}]",
            ProposedCorrection { Now: { } now } => $"[{(dutch ? "bon" : "ticket")} {now.Owner}/{now.Id}: {(dutch ? "netto" : "net")} {Kilograms(now.Net.Value)}, {(dutch ? "stoorstromen" : "interfering")} {Kilograms(now.Interfering?.Value)}]",
            ProposedAssessment { Assessment: var judged } => $"[{(dutch ? "beoordeling van" : "assessment of")} {judged.TicketOwner}/{judged.TicketId}: {(dutch ? "stoorstromen" : "interfering")} {Kilograms(judged.Interfering?.Value)}, {(dutch ? "niet-verpakkingen" : "non-packaging")} {Kilograms(judged.NonPackaging?.Value)}]",
            ProposedEntry { Entry: var entry } => $"[{entry.Register}/{entry.Key}: {string.Join(", ", entry.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}"))}]",
            _ => "",
        };

        string Kilograms(long? grams) => FigureText.Of(grams, Tables.TableUnit.Gram, language);
    }

    public static string Held(HeldAmount held, ReportLanguage language)
    {
        var between = held is { Debit: { } debit, Credit: { } credit } ? $"{debit} -> {credit}" : language == ReportLanguage.Dutch ? "niet geboekt" : "not booked";
        return $"{held.Line} ({held.Period})  {FigureText.Of(held.Value, held.Unit, language)}  {between}  {string.Join(", ", held.Objections)}";
    }

    public static string Held(HeldByParty held, ReportLanguage language) => language == ReportLanguage.Dutch
        ? $"{held.Party}: betaalt nog niet {FigureText.Of(held.Gives, held.Unit, language)}, ontvangt nog niet {FigureText.Of(held.Receives, held.Unit, language)}"
        : $"{held.Party}: does not yet pay {FigureText.Of(held.Gives, held.Unit, language)}, does not yet get {FigureText.Of(held.Receives, held.Unit, language)}";

    /// <summary>The parties first, then every line that would change.</summary>
    public static string Effect(ObjectionEffect effect, ReportLanguage language) => string.Join('\n', [
        ComparisonText.Of(effect.Comparison, language), language == ReportLanguage.Dutch ? $"{effect.Lines.Count} regels veranderen:" : $"{effect.Lines.Count} lines change:",
        .. effect.Lines.Select(line => $"  {line.Line}: {FigureText.Of(line.Before, line.Unit, language)} -> {FigureText.Of(line.After, line.Unit, language)}  {FigureText.Difference(line.Difference, line.Unit, language)}"),
    ]);
}
