using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Telemetry.Quality.Dispute;
using Telemetry.Quantities;
using Telemetry.Readings.Retention;
using Telemetry.Server;
using Telemetry.Server.Reporting;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry dispute</c>: everything that is known of one load, in a folder that both sides can open without this program.</summary>
internal static class DisputeVerb
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var ticket = new Option<string?>("--ticket") { Description = "Id of the weighing ticket" };
        var owner = new Option<string?>("--owner") { Description = "Id of the party that handed the ticket in" };
        var output = new Option<string?>("--out") { Description = "Folder for the file, empty or of the same ticket; a zip of it is put beside it" };
        var verb = new Command("dispute", "Make a dispute file. Example: telemetry dispute --ticket ID --owner collector --data data --out dispute") { data, ticket, owner, output, Verify() };
        verb.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(ticket) is not { } id || parsed.GetValue(owner) is not { } party || parsed.GetValue(output) is not { } folder)
                throw new ArgumentException("dispute: --ticket, --owner and --out are needed; to check a file write 'telemetry dispute verify DIR'.");
            var installation = new DataFolder(parsed.GetRequiredValue(data));
            using var store = installation.OpenReadings();
            var file = DisputeRun.Compute(installation, store, party, id);
            var documents = DisputeDocuments.Of(file);
            var manifest = Convert.ToHexStringLower(SHA256.HashData(documents[^1].Value));
            var period = Period.MonthOf(file.Facts.Line.Ticket.WeighedAt);
            installation.Hold(new EvidenceHold(
                period.Start - KnownFacts.Before, period.End + KnownFacts.After, Instant.From(TimeProvider.System.GetUtcNow()), $"dispute {party} {id} {manifest}"));
            var paths = await DisputeFolder.WriteAsync(documents, folder, stop);
            await Answer.WriteAsync(
                parsed,
                new { ticket = id, owner = party, emptyings = file.Emptyings.Count, readings = file.Emptyings.Sum(one => one.Readings.Count), missing = file.Missing, manifestSha256 = manifest, files = paths },
                string.Create(CultureInfo.InvariantCulture, $"{file.Emptyings.Count} emptyings, {file.Emptyings.Sum(one => one.Readings.Count)} readings, {file.Samples.Count} samples, {file.Assessments.Count} assessments; {file.Missing.Count} things are named as missing.\nSHA-256 of manifest.json, to be signed by both sides: {manifest}\n  {string.Join("\n  ", paths)}"));
            return 0;
        });
        return verb;
    }

    private static Command Verify()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of a dispute file" };
        var verb = new Command("verify", "Hash every file of a dispute file again. Example: telemetry dispute verify dispute") { folder };
        verb.SetAction(async (parsed, _) =>
        {
            var difference = DisputeFolder.FirstDifference(parsed.GetRequiredValue(folder));
            await Answer.WriteAsync(parsed, new { whole = difference is null, difference }, difference ?? "Every file is as its manifest says.");
            return difference is null ? 0 : 1;
        });
        return verb;
    }
}
