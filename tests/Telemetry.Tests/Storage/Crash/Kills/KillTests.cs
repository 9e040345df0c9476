using System.Globalization;
using Telemetry.CrashChild;
using Xunit;

namespace Telemetry.Tests.Storage.Crash.Kills;

public sealed class KillTests
{
    private const int KillsOfACampaign = 25;

    /// <summary>50 kills here; <c>make crash</c> sets TELEMETRY_CRASH_KILLS to 10,000.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("TELEMETRY_CRASH_KILLS") ?? "50", CultureInfo.InvariantCulture);

    public static TheoryData<KillFlaw> Flaws => [.. Enum.GetValues<KillFlaw>().Where(flaw => flaw != KillFlaw.None)];

    [Fact]
    public async Task No_kill_loses_or_doubles_what_was_acknowledged()
    {
        var (kills, acknowledged) = (0, 0L);
        for (var seed = 0; kills < Kills; seed++)
        {
            using var campaign = new KillCampaign(KillFlaw.None, seed);
            var verdict = await campaign.RunAsync(Math.Min(KillsOfACampaign, Kills - kills));
            Assert.True(verdict.Violation is null, $"seed {seed}, kill {verdict.Kills}: {verdict.Violation}");
            Assert.Equal((0, 0), (verdict.Lost, verdict.Doubled));
            kills += verdict.Kills;
            acknowledged += verdict.Acknowledged;
        }

        TestContext.Current.SendDiagnosticMessage($"{kills} kills, {kills} starts on what they left, {acknowledged} readings acknowledged, 0 lost, 0 doubled");
    }

    [Theory]
    [MemberData(nameof(Flaws))]
    public async Task The_kills_find_a_bug_that_was_put_in(KillFlaw flaw)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            using var campaign = new KillCampaign(flaw, seed);
            var verdict = await campaign.RunAsync(8);
            if (verdict.Violation is null) continue;
            TestContext.Current.SendDiagnosticMessage($"{flaw}: found after {verdict.Kills} kills of seed {seed}: {verdict.Violation.Split('\n')[0]}");
            return;
        }

        Assert.Fail($"{flaw} was not found in 80 kills");
    }
}
