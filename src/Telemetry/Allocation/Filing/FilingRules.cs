namespace Telemetry.Allocation.Filing;

/// <summary>Whether an officer can say this of a declaration now. Each violation names the field, the value and the remedy.</summary>
public static class FilingRules
{
    public static IEnumerable<string> Violations(FilingEvent said, StandingDeclaration standing)
    {
        if (said.Actor.Length == 0) yield return "actor is empty; write the role or staff number of the officer.";
        if (standing.State == DeclarationState.Confirmed) yield return $"declaration '{said.Proposal}' is confirmed since {standing.Confirmation!.KnownAt}; correct it by new facts and a new proposal.";
        if (standing.State == DeclarationState.Superseded) yield return $"declaration '{said.Proposal}' was replaced by a newer proposal of {standing.Proposal.Period}; look at that one.";
        if (said.Exception is { } exception)
        {
            if (standing.Proposal.Exceptions.All(one => one.Id != exception)) yield return $"exception '{exception}' is not in the declaration; see 'telemetry file exceptions'.";
            if (standing.Handled.ContainsKey(exception)) yield return $"exception '{exception}' is handled already; what was said is never altered.";
            if (said.Reason.Length == 0) yield return "reason is empty; say what you found.";
        }
        else if (standing.Open.Count > 0)
        {
            yield return $"{standing.Open.Count} exceptions are not handled, the first is '{standing.Open[0].Id}'; handle them one by one, or all with one reason.";
        }
    }
}
