using System.Text;
using Telemetry.Allocation;
using Telemetry.Protocol.Registers;
using Telemetry.Protocol.Weighing;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Reporting;
using Telemetry.Simulators.Histories;
using Xunit;

namespace Telemetry.Tests.Heart;

/// <summary>Each folder of Cases is a sentence: its inputs, and the report that they must give, byte for byte.</summary>
public sealed class GoldenCaseTests
{
    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Cases")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_report_is_the_expected_one(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Cases", name);
        var readings = HistoryFolder.Read(folder).Histories.SelectMany(history => history.Samples)
            .Select(sample => new Reading(sample.Container, sample.Quantity, sample.At, sample.Value, sample.Status))
            .GroupBy(reading => reading.Container).ToDictionary(group => group.Key, IReadOnlyList<Reading> (group) => [.. group]);
        var facts = new Facts(
            RegisterJson.ReadRegistry(File.ReadAllBytes(Path.Combine(folder, "registry.json"))),
            RegisterJson.ReadRules(File.ReadAllBytes(Path.Combine(folder, "rules.json"))),
            readings,
            TicketCsv.Read(File.ReadAllBytes(Path.Combine(folder, "tickets.csv")), "collector").Accepted);
        var actual = Encoding.UTF8.GetString(ReportJson.Write(AllocationRun.Compute(facts, Period.Month(2024, 10))));
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "expected.json")), actual);
    }
}
