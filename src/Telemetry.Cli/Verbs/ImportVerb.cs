using System.CommandLine;
using System.Globalization;
using Telemetry.Simulators.Histories;
using Telemetry.Simulators.Import;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry import</c>: real data sets as device histories, and tickets and weighings into the ledger. Every row has an outcome.</summary>
internal static class ImportVerb
{
    public static Command Create() => new("import", "Take in data from files")
    {
        DataSet("wyndham", "Daily fill levels of Wyndham's compacting bins. Example: telemetry import wyndham FOLDER --out data", WyndhamImport.Read),
        DataSet("edinburgh", "Collection events of Edinburgh's litter bins, as levels reconstructed from them. Example: telemetry import edinburgh FOLDER --out data", EdinburghImport.Read),
        ImportTicketsVerb.Create(),
        ImportWeighingsVerb.Create(),
        ImportFactsVerb.Assessments(),
        ImportFactsVerb.Samples(),
        ImportZurichVerb.Create(),
    };

    private static Command DataSet(string name, string description, Func<string, ImportResult> read)
    {
        var source = new Argument<string>("source") { Description = "Folder with the published files" };
        var output = new Option<string>("--out") { Description = "Folder to write to", DefaultValueFactory = _ => "data" };
        var verb = new Command(name, description) { source, output };
        verb.SetAction(async (parsed, _) =>
        {
            var result = read(parsed.GetRequiredValue(source));
            ScenarioFolder.Write(result.Scenario, parsed.GetRequiredValue(output));
            foreach (var finding in result.Findings)
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"row {finding.Row}: {(finding.Refused ? "refused" : "note")}: {finding.Field} '{finding.Value}' {finding.Reason}"));
            var (devices, samples) = (result.Scenario.Histories.Count, result.Scenario.Histories.Sum(history => history.Samples.Count));
            var refused = result.Findings.Count(finding => finding.Refused);
            await Answer.WriteAsync(
                parsed, new { devices, samples, refused, result.Findings }, $"{devices} devices, {samples} samples, {refused} rows refused, {result.Findings.Count - refused} notes");
            return 0;
        });
        return verb;
    }
}
