using System.Globalization;
using System.Text;
using Telemetry.Protocol.Quality;
using Telemetry.Protocol.Registers;
using Telemetry.Protocol.Weighing;
using Telemetry.Simulators.World;

namespace Telemetry.Simulators.Histories;

/// <summary>Writes a scenario: <c>registry.json</c>, <c>rules.json</c>, <c>tickets.csv</c>, <c>assessments.csv</c>, <c>samples.csv</c>, <c>truth.csv</c> and <c>histories/</c>.</summary>
public static class ScenarioFolder
{
    /// <summary>Existing files of these names are replaced; others are left alone.</summary>
    public static void Write(Scenario scenario, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "registry.json"), RegisterJson.WriteRegistry(scenario.Registry));
        File.WriteAllBytes(Path.Combine(folder, "rules.json"), RegisterJson.WriteRules(scenario.Rules));
        File.WriteAllBytes(Path.Combine(folder, "tickets.csv"), TicketCsv.Write(scenario.Tickets));
        File.WriteAllBytes(Path.Combine(folder, "assessments.csv"), AssessmentCsv.Write(scenario.Assessments));
        File.WriteAllBytes(Path.Combine(folder, "samples.csv"), SampleCsv.Write(scenario.Samples));
        File.WriteAllBytes(Path.Combine(folder, "truth.csv"), Truth(scenario.Truth));
        HistoryFolder.Write(scenario.Histories, folder);
    }

    private static byte[] Truth(IReadOnlyList<TrueEmptying> emptyings)
    {
        var text = new StringBuilder("container,emptied_at,grams,interfering_grams,vehicle,ticket_id\n");
        foreach (var emptying in emptyings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{emptying.Container},{emptying.At},{emptying.Grams},{emptying.InterferingGrams},{emptying.Vehicle},{emptying.Ticket}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
