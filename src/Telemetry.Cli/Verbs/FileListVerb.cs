using System.CommandLine;
using Telemetry.Allocation.Filing;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry file list</c>: every declaration with its state and deadline; what nobody confirmed in time says that it is not filed.</summary>
internal static class FileListVerb
{
    public static Command Create()
    {
        var (data, language) = (SharedOptions.Data(), RulesVerb.Language());
        var municipality = new Option<string?>("--municipality") { Description = "Only of this one" };
        var all = new Option<bool>("--all") { Description = "Those that were replaced too" };
        var verb = new Command("list", "Declarations and how they stand. Example: telemetry file list --data data --municipality GM0001") { data, language, municipality, all };
        verb.SetAction(async (parsed, _) =>
        {
            var declarations = new DeclarationLedger(new DataFolder(parsed.GetRequiredValue(data)).OpenLedger()).All(Instant.From(TimeProvider.System.GetUtcNow()))
                .Where(one => (parsed.GetValue(municipality) is not { } code || one.Proposal.Municipality == code) && (parsed.GetValue(all) || one.State != DeclarationState.Superseded)).ToList();
            await Answer.WriteAsync(
                parsed, new { declarations = declarations.Select(FileVerb.Facts) },
                string.Join('\n', declarations.Select(one => DeclarationText.Head(one, PackArgument.Language(parsed.GetRequiredValue(language))))));
            return 0;
        });
        return verb;
    }
}
