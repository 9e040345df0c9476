using System.CommandLine;
using Telemetry.Allocation.Filing;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry file exceptions</c>: one declaration whole, with what is to be looked at.</summary>
internal static class FileExceptionsVerb
{
    public static Command Create()
    {
        var (data, language, id) = (SharedOptions.Data(), RulesVerb.Language(), FileVerb.Id());
        var verb = new Command("exceptions", "What to look at in a declaration. Example: telemetry file exceptions --data data --id 3f2a90c1") { data, language, id };
        verb.SetAction(async (parsed, _) =>
        {
            var ledger = new DeclarationLedger(new DataFolder(parsed.GetRequiredValue(data)).OpenLedger());
            var standing = FileVerb.Find(ledger, parsed.GetRequiredValue(id), Instant.From(TimeProvider.System.GetUtcNow()));
            await Answer.WriteAsync(parsed, FileVerb.Facts(standing), DeclarationText.Of(standing, PackArgument.Language(parsed.GetRequiredValue(language))));
            return 0;
        });
        return verb;
    }
}
