using Telemetry.CrashChild;

namespace Telemetry.Tests.Storage.Crash.Kills;

/// <summary>One folder through many lives of the child: it goes on each time where the first unacknowledged batch is, as an edge would.</summary>
internal sealed class KillCampaign(KillFlaw flaw, int seed) : IDisposable
{
    private const int JudgedEvery = 5;
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-kill-").FullName;
    private readonly Random chance = new(seed);
    private readonly HashSet<int> acknowledged = [];

    /// <returns>What was counted at the end, or with the first violation.</returns>
    public async Task<KillVerdict> RunAsync(int kills)
    {
        for (var kill = 1; kill <= kills; kill++)
        {
            var first = 0;
            while (acknowledged.Contains(first)) first++;
            var whileOpening = chance.Next(8) == 0;
            var (heard, complaint) = KilledChild.Live(
                folder, first, flaw, whileOpening ? 0 : chance.Next(1, 60), TimeSpan.FromMilliseconds(chance.NextDouble() * (whileOpening ? 250 : chance.Next(2) == 0 ? 0.5 : 5)));
            acknowledged.UnionWith(heard);
            if (complaint is not null) return new KillVerdict(kill, acknowledged.Count, 0, 0, $"the child ended by itself: {complaint}");
            if (kill % JudgedEvery == 0 || kill == kills || flaw != KillFlaw.None)
            {
                var verdict = KillJudge.Judge(folder, acknowledged) with { Kills = kill };
                if (verdict.Violation is not null) return verdict;
            }

            FlawedFolder.Apply(flaw, folder);
        }

        return (await KillJudge.AfterSendingAgainAsync(folder, acknowledged)) with { Kills = kills };
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
