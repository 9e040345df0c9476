using System.Globalization;
using Telemetry.Storage.ReadingLog;
using Xunit;

namespace Telemetry.Tests.Storage.Crash;

public sealed class CrashTests
{
    /// <summary>20,000 states here; <c>make crash</c> sets TELEMETRY_CRASH_STATES to 1,000,000.</summary>
    private static readonly int States = int.Parse(Environment.GetEnvironmentVariable("TELEMETRY_CRASH_STATES") ?? "20000", CultureInfo.InvariantCulture);

    public static TheoryData<Flaw> Flaws => [.. Enum.GetValues<Flaw>().Where(flaw => flaw != Flaw.None)];

    [Fact]
    public async Task No_power_cut_loses_or_doubles_what_was_acknowledged()
    {
        var judged = 0;
        for (var seed = 0; judged < States; seed++)
        {
            var (states, violation) = await new CrashSearch(Flaw.None, seed).RunAsync(40);
            Assert.True(violation is null, $"seed {seed}: {violation}");
            judged += states;
        }

        TestContext.Current.SendDiagnosticMessage($"{judged} states after power cuts judged, 0 readings lost, 0 doubled");
    }

    [Theory]
    [MemberData(nameof(Flaws))]
    public async Task The_search_finds_a_bug_that_was_put_in(Flaw flaw)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            if ((await new CrashSearch(flaw, seed).RunAsync(40)).Violation is not null) return;
        }

        Assert.Fail($"{flaw} was not found in 200 histories");
    }
}
