using System.CommandLine;
using Telemetry.Allocation.Filing;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry file handle</c>: what an officer decides on one exception, kept for good.</summary>
internal static class FileHandleVerb
{
    public static Command Create()
    {
        var (data, language, id, actor) = (SharedOptions.Data(), RulesVerb.Language(), FileVerb.Id(), FileVerb.Actor());
        var exception = new Option<string>("--exception") { Description = "Id of the exception, for example RejectedLoad:collector/T-1", Required = true };
        var outcome = new Option<ExceptionOutcome>("--outcome") { Description = "accepted, or reserved for a declaration under reservation", DefaultValueFactory = _ => ExceptionOutcome.Accepted };
        var reason = new Option<string>("--reason") { Description = "What you found", Required = true };
        var verb = new Command("handle", "Handle one exception. Example: telemetry file handle --data data --id 3f2a90c1 --exception SilentContainer:c-7 --reason \"moved\" --actor officer-1") { data, language, id, exception, outcome, reason, actor };
        verb.SetAction(async (parsed, _) =>
        {
            var (ledger, now) = (new DeclarationLedger(new DataFolder(parsed.GetRequiredValue(data)).OpenLedger()), Instant.From(TimeProvider.System.GetUtcNow()));
            var standing = FileVerb.Find(ledger, parsed.GetRequiredValue(id), now);
            var said = new FilingEvent(standing.Proposal.Id, parsed.GetRequiredValue(exception), parsed.GetRequiredValue(outcome), parsed.GetRequiredValue(reason).Trim(), parsed.GetRequiredValue(actor).Trim(), now);
            var violations = FilingRules.Violations(said, standing).ToList();
            if (violations.Count > 0) throw new ArgumentException(string.Join('\n', violations));
            ledger.Add([said]);
            var after = FileVerb.Find(ledger, standing.Proposal.Id, now);
            await Answer.WriteAsync(parsed, FileVerb.Facts(after), DeclarationText.Of(after, PackArgument.Language(parsed.GetRequiredValue(language))));
            return 0;
        });
        return verb;
    }
}
