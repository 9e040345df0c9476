using System.CommandLine;
using Telemetry.Allocation.Filing;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry file confirm</c>: an officer confirms a declaration; with <c>--all</c> and one reason also everything that is still to be looked at.</summary>
internal static class FileConfirmVerb
{
    public static Command Create()
    {
        var (data, language, id, actor) = (SharedOptions.Data(), RulesVerb.Language(), FileVerb.Id(), FileVerb.Actor());
        var all = new Option<bool>("--all") { Description = "Accept every open exception with the same reason" };
        var reason = new Option<string>("--reason") { Description = "Needed with --all", DefaultValueFactory = _ => "" };
        var verb = new Command("confirm", "Confirm a declaration. Example: telemetry file confirm --data data --id 3f2a90c1 --actor officer-1") { data, language, id, actor, all, reason };
        verb.SetAction(async (parsed, _) =>
        {
            var (ledger, now) = (new DeclarationLedger(new DataFolder(parsed.GetRequiredValue(data)).OpenLedger()), Instant.From(TimeProvider.System.GetUtcNow()));
            var standing = FileVerb.Find(ledger, parsed.GetRequiredValue(id), now);
            var (why, who) = (parsed.GetRequiredValue(reason).Trim(), parsed.GetRequiredValue(actor).Trim());
            FilingEvent[] handled = parsed.GetValue(all) ? [.. standing.Open.Select(one => new FilingEvent(standing.Proposal.Id, one.Id, ExceptionOutcome.Accepted, why, who, now))] : [];
            var confirmation = FilingEvent.Confirmed(standing.Proposal.Id, why, who, now);
            var after = standing with { Handled = standing.Handled.Values.Concat(handled).ToDictionary(one => one.Exception!, StringComparer.Ordinal) };
            var violations = handled.SelectMany(one => FilingRules.Violations(one, standing)).Concat(FilingRules.Violations(confirmation, after)).Distinct(StringComparer.Ordinal).ToList();
            if (violations.Count > 0) throw new ArgumentException(string.Join('\n', violations));
            ledger.Add([.. handled, confirmation]);
            var confirmed = FileVerb.Find(ledger, standing.Proposal.Id, now);
            await Answer.WriteAsync(parsed, FileVerb.Facts(confirmed), DeclarationText.Of(confirmed, PackArgument.Language(parsed.GetRequiredValue(language))));
            return 0;
        });
        return verb;
    }
}
