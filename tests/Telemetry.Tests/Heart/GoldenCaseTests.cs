using System.Globalization;
using System.Text;
using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Protocol.Registers;
using Telemetry.Protocol.Weighing;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Reporting;
using Telemetry.Simulators.Histories;
using Xunit;

namespace Telemetry.Tests.Heart;

/// <summary>
/// Each folder of Cases is a sentence: its inputs, the arithmetic by hand in its README, and in <c>expected</c> what a period must give:
/// the figures as CSV, the tickets as CSV, or the whole report as JSON, byte for byte.
/// </summary>
public sealed class GoldenCaseTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static TheoryData<string> Expectations =>
        [.. Directory.GetDirectories(Root).SelectMany(folder => Directory.GetFiles(Path.Combine(folder, "expected"))).Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Expectations))]
    public void The_report_is_the_expected_one(string file)
    {
        var path = Path.Combine(Root, file);
        var report = AllocationRun.Compute(Facts(Path.GetDirectoryName(Path.GetDirectoryName(path))!), Period.TryParse(Path.GetFileName(path)[..7])!);
        Assert.True(report.IsConserved);
        var actual = path switch
        {
            _ when path.EndsWith(".tickets.csv", StringComparison.Ordinal) => Tickets(report),
            _ when path.EndsWith(".csv", StringComparison.Ordinal) => Encoding.UTF8.GetString(ReportCsv.Write(report)),
            _ => Encoding.UTF8.GetString(ReportJson.Write(report)),
        };
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }

    private static Facts Facts(string folder)
    {
        var registry = RegisterJson.ReadRegistry(File.ReadAllBytes(Path.Combine(folder, "registry.json")));
        var rules = RegisterJson.ReadRules(File.ReadAllBytes(Path.Combine(folder, "rules.json")));
        var tickets = TicketCsv.Read(File.ReadAllBytes(Path.Combine(folder, "tickets.csv")), "collector");
        var histories = HistoryFolder.Read(folder);
        Assert.Empty(RegistryRules.Violations(registry));
        Assert.Empty(AllocationRuleChecks.Violations(rules, registry));
        Assert.Empty(tickets.Refused);
        Assert.Empty(histories.Refused);
        var readings = histories.Histories.SelectMany(history => history.Samples)
            .Select(sample => new Reading(sample.Container, sample.Quantity, sample.At, sample.Value, sample.Status))
            .GroupBy(reading => reading.Container).ToDictionary(group => group.Key, IReadOnlyList<Reading> (group) => [.. group]);
        return new(registry, rules, readings, tickets.Accepted);
    }

    private static string Tickets(AllocationReport report) => string.Concat(report.Tickets
        .Select(line => string.Create(
            CultureInfo.InvariantCulture,
            $"{line.Ticket.Id},{line.Ticket.Net.Value},{line.Attributed.Value},{line.Unattributed.Value},{line.Estimates.Value},{line.Factor?.PerMille},{Word(line.Judgement.Decision)},{line.IsFlagged}\n"))
        .Prepend("ticket,net_g,attributed_g,unattributed_g,estimates_g,factor_per_mille,decision,flagged\n"));

    private static string Word(Quality.LoadDecision decision) => decision.ToString().ToLowerInvariant();
}
