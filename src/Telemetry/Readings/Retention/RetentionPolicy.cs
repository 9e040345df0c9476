using Telemetry.Quantities;

namespace Telemetry.Readings.Retention;

/// <summary>How long readings are kept. Nothing is dropped without a rule that says so.</summary>
/// <param name="Rules">For each reading the first rule that matches decides.</param>
/// <param name="EvidenceYears">Legal term, in whole calendar years after the year in which a report was made, for what that report rests on: 1 to 100.</param>
/// <param name="EvidenceSource">The law or contract that sets the term.</param>
/// <param name="LogDays">Segments of the reading log whose arrivals are older than this may go once they are sealed, 1 to 36,500; null keeps the log for ever.</param>
public sealed record RetentionPolicy(IReadOnlyList<RetentionRule> Rules, int EvidenceYears, string EvidenceSource, int? LogDays)
{
    /// <summary>Everything that is wrong, each with the remedy; empty when the policy can be used.</summary>
    public IReadOnlyList<string> Violations()
    {
        var violations = new List<string>();
        if (EvidenceYears is < 1 or > 100) violations.Add($"evidenceYears: {EvidenceYears} is not a term; write 1 to 100 calendar years.");
        if (string.IsNullOrWhiteSpace(EvidenceSource)) violations.Add("evidenceSource: is empty; name the law or contract that sets the term.");
        if (LogDays is < 1 or > RetentionRule.MostDays) violations.Add($"logDays: {LogDays} is not a number of days; write 1 to {RetentionRule.MostDays}, or leave it out to keep the log.");
        for (var i = 0; i < Rules.Count; i++)
        {
            if (Rules[i].KeepDays is < 1 or > RetentionRule.MostDays) violations.Add($"rules[{i}].keepDays: {Rules[i].KeepDays} is not a number of days; write 1 to {RetentionRule.MostDays}.");
            if (!Enum.IsDefined(Rules[i].Afterwards)) violations.Add($"rules[{i}].afterwards: '{Rules[i].Afterwards}' is unknown; write drop, keepHourly or keepDaily.");
            if (Rules[i].Quantity is { } quantity && QuantityRange.Of(quantity) is null) violations.Add($"rules[{i}].quantity: '{quantity}' is unknown; leave it out for every quantity.");
        }

        return violations;
    }

    /// <summary>The rule for a reading; null when none matches, and then it stays.</summary>
    public RetentionRule? RuleOf(string owner, Quantity quantity)
    {
        foreach (var rule in Rules)
        {
            if (rule.Owner is { } ofOwner && ofOwner != owner) continue;
            if (rule.Quantity is { } ofQuantity && ofQuantity != quantity) continue;
            return rule;
        }

        return null;
    }

    /// <summary>Until when a hold keeps what it covers: the end of the legal term.</summary>
    public Instant EndOf(EvidenceHold hold) => Amsterdam.Midnight(new DateOnly(Amsterdam.At(hold.MadeAt).Year + EvidenceYears + 1, 1, 1));
}
