using System.CommandLine;
using System.Globalization;
using Telemetry.Allocation.Registers;
using Telemetry.Protocol.Registers.Sheets;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Server.Registers;
using Telemetry.Server.Spreadsheets;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry registers import</c>: rows of a file into a register. Good rows are taken, each mistake is named.</summary>
internal static class RegistersImportVerb
{
    public static Command Create()
    {
        var (name, data) = (RegistersVerb.Name(), SharedOptions.Data());
        var file = new Argument<string>("file") { Description = "CSV or .xlsx, with headers as 'registers template' writes them" };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would happen to each row and change nothing" };
        var whole = new Option<bool>("--all-or-nothing") { Description = "Take no row when one is refused" };
        var source = new Option<string?>("--source") { Description = "Where the rows come from that do not say so themselves; the name of the file when left out" };
        var actor = new Option<string>("--actor") { Description = "Role or staff number of who hands it in, no name", DefaultValueFactory = _ => "operator" };
        var verb = new Command(
            "import", "Rows of a file into a register; what is known already changes nothing. Example: telemetry registers import inhabitants inwoners.xlsx --data data --source \"CBS, 1 January 2024\"")
        {
            name, file, data, dry, whole, source, actor,
        };
        verb.SetAction(async (parsed, stop) =>
        {
            var register = RegisterDefinitions.Named(parsed.GetRequiredValue(name));
            var path = parsed.GetRequiredValue(file);
            var origin = new SheetOrigin(
                Text("--source", parsed.GetValue(source) ?? Path.GetFileName(path)), Text("--actor", parsed.GetRequiredValue(actor)), Instant.From(TimeProvider.System.GetUtcNow()));
            var rows = SheetFile.Rows(await File.ReadAllBytesAsync(path, stop));
            var report = RegisterIntake.Take(new DataFolder(parsed.GetRequiredValue(data)), register, rows, origin, new(parsed.GetValue(dry), parsed.GetValue(whole)));
            return await AnswerAsync(parsed, report);
        });
        return verb;
    }

    private static async Task<int> AnswerAsync(ParseResult parsed, IntakeReport report)
    {
        foreach (var row in report.Rows.Where(row => row.Outcome == IntakeOutcome.Refused)) await Console.Error.WriteLineAsync($"refused: {row}");
        foreach (var row in report.Rows.Where(row => row.Outcome == IntakeOutcome.Known && row.Reason.Length > 0)) await Console.Error.WriteLineAsync($"note: {row}");
        await Answer.WriteAsync(
            parsed, new { report.Added, report.Known, report.Refused, report.Changed, report.Rows },
            string.Create(CultureInfo.InvariantCulture, $"{report.Added} added, {report.Known} known already, {report.Refused} refused{(report.Changed ? "" : " (nothing was changed)")}"));
        return report.Refused == 0 ? 0 : 1;
    }

    private static string Text(string option, string text) =>
        ColumnValues.Read(EntryColumns.Source, text) is { Value: { Length: > 0 } value } ? value : throw new ArgumentException($"{option}: '{text}' is empty or not one line of at most 400 characters.");
}
