using Telemetry.Containers;
using Telemetry.Mass;

namespace Telemetry.Allocation.Runs;

/// <summary>Checks a correction before it becomes a fact. Each violation names the field, the value and the remedy.</summary>
public static class TicketCorrectionRules
{
    /// <param name="standing">The ticket as it stands now.</param>
    public static IEnumerable<string> Violations(TicketCorrection correction, WeighingTicket standing, RegistryIndex registry)
    {
        if (correction.Reason.Length is 0 or > 500) yield return $"reason '{correction.Reason}' is {correction.Reason.Length} characters long; write 1 to 500, for who reads the restated run.";
        if (!Identifier.IsValid(correction.Actor)) yield return $"actor '{correction.Actor}' is not usable; write a role or staff number: {Identifier.Grammar}.";
        if (correction.Now is not { } now) yield break;
        if (now.Owner != standing.Owner || now.Id != standing.Id) yield return $"ticket '{now.Owner}/{now.Id}' is another than '{standing.Owner}/{standing.Id}'; a correction keeps both.";
        if (now == standing) yield return $"gross {now.Gross}, tare {now.Tare} and interfering {now.Interfering} are what the ticket says already; say what should be otherwise.";
        foreach (var violation in WeighingTicketRules.Violations(now, registry)) yield return violation;
    }
}
