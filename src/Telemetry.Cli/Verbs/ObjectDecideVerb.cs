using System.CommandLine;
using Telemetry.Allocation.Objections;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry object accept</c>, <c>reject</c> and <c>withdraw</c>: one decision an objection, kept for good.</summary>
internal static class ObjectDecideVerb
{
    public static Command Accept() => Verb(ObjectionState.Accepted, "accept", "Accept an objection: its fact is known from now on, and the next run of the period is a restatement.");

    public static Command Reject() => Verb(ObjectionState.Rejected, "reject", "Reject an objection; the line is no longer held.");

    public static Command Withdraw() => Verb(ObjectionState.Withdrawn, "withdraw", "Take an objection back; the line is no longer held.");

    private static Command Verb(ObjectionState state, string name, string about)
    {
        var (data, language) = (SharedOptions.Data(), RulesVerb.Language());
        var id = new Option<string>("--id") { Description = "Id of the objection", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why", Required = true };
        var actor = new Option<string>("--actor") { Description = "Role or staff number of who decides, no name", Required = true };
        var verb = new Command(name, $"{about} Example: telemetry object {name} --data data --id obj-1 --reason \"...\" --actor panel-2") { data, language, id, reason, actor };
        verb.SetAction(async (parsed, _) =>
        {
            var ledger = new ObjectionLedger(new DataFolder(parsed.GetRequiredValue(data)).OpenLedger());
            var standing = ObjectSimulateVerb.Find(ledger, parsed.GetRequiredValue(id));
            var decision = new ObjectionDecision(standing.Objection.Id, state, parsed.GetRequiredValue(reason).Trim(), parsed.GetRequiredValue(actor).Trim(), Instant.From(TimeProvider.System.GetUtcNow()));
            var violations = ObjectionRules.Violations(decision, standing).ToList();
            if (violations.Count > 0) throw new ArgumentException(string.Join('\n', violations));
            if (ledger.Add(decision) != FactOutcome.Added) throw new ArgumentException($"--id: objection '{decision.Objection}' was decided just now by somebody else; see 'telemetry object list'.");
            await Answer.WriteAsync(
                parsed, new { objection = decision.Objection, decision.State, decision.Reason, decision.Actor, knownAt = decision.KnownAt.ToString() },
                ObjectionText.Line(new(standing.Objection, decision), PackArgument.Language(parsed.GetRequiredValue(language))));
            return 0;
        });
        return verb;
    }
}
