using System.CommandLine;
using Telemetry.Allocation.Filing;
using Telemetry.Quantities;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry file</c>: declarations that are prepared by themselves; an officer confirms them or handles their exceptions. Nothing is ever filed by silence.</summary>
internal static class FileVerb
{
    public static Command Create() => new("file", "Declarations: propose, list, exceptions, handle, confirm, deadlines")
    {
        FileProposeVerb.Create(), FileListVerb.Create(), FileExceptionsVerb.Create(), FileHandleVerb.Create(), FileConfirmVerb.Create(), FileDeadlinesVerb.Create(),
    };

    public static Option<string> Id() => new("--id") { Description = "Id of the declaration, or its first eight digits or more", Required = true };

    public static Option<string> Actor() => new("--actor") { Description = "Role or staff number of the officer, no name", Required = true };

    /// <summary>The newest declaration of that id.</summary>
    public static StandingDeclaration Find(DeclarationLedger ledger, string id, Instant now)
    {
        var found = ledger.All(now).Where(one => id.Length >= 8 && one.Proposal.Id.StartsWith(id, StringComparison.Ordinal)).ToList();
        return found.Select(one => one.Proposal.Id).Distinct(StringComparer.Ordinal).Count() == 1
            ? found[^1]
            : throw new ArgumentException($"--id: '{id}' names {found.Count} declarations; write more of its digits, see 'telemetry file list'.");
    }

    public static object Facts(StandingDeclaration one) => new
    {
        one.Proposal.Id, one.Proposal.Municipality, one.Proposal.Declarant, period = one.Proposal.Period.Label, one.State, late = one.IsLate, deadline = one.Proposal.Deadline?.Day,
        deadlineIsProposal = one.Proposal.Deadline?.IsProposal, acceptedGrams = one.Proposal.Accepted.Value, knownAt = one.Proposal.KnownAt.ToString(), one.Proposal.Run,
        confirmedBy = one.Confirmation?.Actor, confirmedAt = one.Confirmation?.KnownAt.ToString(),
        items = one.Proposal.Items.Select(item => new
        {
            item.Month, item.Stream, item.Material, item.Separation, collectedGrams = item.Collected.Value, interferingGrams = item.Interfering.Value, rejectedGrams = item.Rejected.Value,
            acceptedGrams = item.Accepted.Value, standardUncertaintyGrams = item.StandardUncertainty?.Value, provenance = item.Provenance.Select(part => new { part.Provenance, grams = part.Mass.Value }), item.Origin,
        }),
        exceptions = one.Proposal.Exceptions.Select(exception => new
        {
            exception.Id, exception.Kind, exception.Subject, exception.Value, exception.Reference, dutch = DeclarationText.Exception(exception, Reporting.ReportLanguage.Dutch),
            english = DeclarationText.Exception(exception, Reporting.ReportLanguage.English), outcome = one.Handled.GetValueOrDefault(exception.Id)?.Outcome, handledBy = one.Handled.GetValueOrDefault(exception.Id)?.Actor,
            reason = one.Handled.GetValueOrDefault(exception.Id)?.Reason,
        }),
    };
}
