using Telemetry.Allocation.Runs;
using Telemetry.Containers;

namespace Telemetry.Allocation.Objections;

/// <summary>Checks an objection against the run it speaks of. Each violation names the field, the value and the remedy.</summary>
public static class ObjectionRules
{
    public static IEnumerable<string> Violations(Objection objection, RunResult run)
    {
        if (!Identifier.IsValid(objection.Id)) yield return $"id '{objection.Id}' is not usable; write {Identifier.Grammar}.";
        if (objection.Run != run.Id) yield return $"run '{objection.Run}' is not '{run.Id}'; object to the run that was made.";
        if (run.Lines.All(line => line.Id != objection.Line)) yield return $"line '{objection.Line}' is not in run '{run.Id}'; name a line of it, as table/coordinates.";
        if (objection.Party.Length == 0) yield return "party is empty; say on whose behalf you object.";
        if (objection.Reason.Length == 0) yield return "reason is empty; say why the line is wrong.";
        if (objection.Actor.Length == 0) yield return "actor is empty; write the role or staff number of who objects.";
        foreach (var violation in objection.Proposed.Violations(run.Known)) yield return violation;
    }

    /// <summary>Only what is open can be decided on.</summary>
    public static IEnumerable<string> Violations(ObjectionDecision decision, StandingObjection standing)
    {
        if (standing.State != ObjectionState.Open) yield return $"objection '{decision.Objection}' is {standing.State} since {standing.Decision!.KnownAt}; a decision is never altered, object anew.";
        if (decision.State == ObjectionState.Open) yield return "state 'Open' decides nothing; accept, reject or withdraw.";
        if (decision.Reason.Length == 0) yield return "reason is empty; say why.";
        if (decision.Actor.Length == 0) yield return "actor is empty; write the role or staff number of who decides.";
    }
}
