using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.CollectionEvents;

/// <summary>Checks a statement before it is kept for good and names everything that is wrong with it: the field, the value and the remedy.</summary>
public static class EventStatementRules
{
    /// <summary>An emptying that somebody saw lies within a day; two days leave room for a weekend without a list.</summary>
    public static readonly TimeSpan LongestAddition = TimeSpan.FromDays(2);

    /// <summary>A sensor that invents emptyings is mended within a month; a longer void would take out what nobody looked at.</summary>
    public static readonly TimeSpan LongestVoid = TimeSpan.FromDays(31);

    /// <summary>More than any vehicle carries.</summary>
    public static readonly Grams MostMass = new(50_000_000);

    private const int LongestReason = 500;

    /// <summary>Empty when the statement can be kept.</summary>
    public static IReadOnlyList<string> Violations(EventStatement statement, RegistryIndex registry)
    {
        var violations = new List<string>();
        if (!registry.Owners.ContainsKey(statement.Owner)) violations.Add($"owner: '{statement.Owner}' is not in the registry; write the id of the party on whose behalf this is said.");
        if (!Identifier.IsValid(statement.Id)) violations.Add($"id: '{statement.Id}' is not usable; write {Identifier.Grammar}.");
        if (!registry.Containers.ContainsKey(statement.Container)) violations.Add($"container: '{statement.Container}' is not in the registry; correct the id or add the container.");
        if (!Enum.IsDefined(statement.Kind)) violations.Add($"kind: '{(int)statement.Kind}' is not known; write added or voided.");
        if (statement.To < statement.From) violations.Add($"to: {statement.To} lies before from {statement.From}; write a later time.");
        if (statement.From > statement.KnownAt) violations.Add($"from: {statement.From} lies after now, {statement.KnownAt}; say it when it has happened.");
        else if (statement.To > statement.KnownAt) violations.Add($"to: {statement.To} lies after now, {statement.KnownAt}; nothing is said of what has not happened.");
        if (statement.Kind == StatementKind.Voided && statement.To - statement.From > LongestVoid)
            violations.Add($"to: {statement.To} lies more than {LongestVoid.TotalDays} days after from {statement.From}; void a shorter time, once for each month that was looked at.");
        if (statement.Kind == StatementKind.Added && statement.To - statement.From > LongestAddition)
            violations.Add($"to: {statement.To} lies more than {LongestAddition.TotalHours} hours after from {statement.From}; say more closely when it was emptied.");
        if (statement.Kind == StatementKind.Voided && statement.Mass is { } given) violations.Add($"mass: {given.Value} g is given for a void; leave it out.");
        if (statement.Mass is { } mass && (mass.Value < 0 || mass > MostMass)) violations.Add($"mass: {mass.Value} g is outside 0 to {MostMass.Value} g; write what was taken out of the container.");
        if (!IsText(statement.Reason, LongestReason)) violations.Add($"reason: '{Shown(statement.Reason)}' is not usable; say in 1 to {LongestReason} characters on one line why.");
        if (!Identifier.IsValid(statement.Actor)) violations.Add($"actor: '{Shown(statement.Actor)}' is not usable; write a role or staff number ({Identifier.Grammar}), and no name.");
        return violations;
    }

    private static bool IsText(string text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !text.Any(char.IsControl);

    private static string Shown(string text) => string.Concat(text.Take(80).Select(c => char.IsControl(c) ? '?' : c));
}
