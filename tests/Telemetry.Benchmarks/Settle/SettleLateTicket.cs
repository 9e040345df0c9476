using System.Globalization;
using Telemetry.Allocation.Runs;

namespace Telemetry.Benchmarks.Settle;

/// <summary>A run made again with one late ticket, from a run in memory.</summary>
internal static class SettleLateTicket
{
    private const int Rounds = 9;

    /// <param name="check">True to compute the same over everything, and to compare.</param>
    public static int Measure(SettleWorld world, bool check)
    {
        // What the compiler takes once is not the ticket's: whoever restates has computed before.
        var small = world with { Containers = 400 };
        var warm = small.Facts(5);
        for (var round = 0; round < 30; round++) RunComputation.Restate(RunComputation.Compute(SettlePack.Of(small.Categories), warm, SettleRun.Request), small.Late(5, warm), Again);

        var late = world.Tickets / 2;
        var facts = world.Facts(late);
        var run = SettleRun.Compute(world, facts);
        var addition = world.Late(late, facts) with { Booked = run.Postings };
        var times = new List<TimeSpan>();
        var restated = run;
        for (var round = 0; round < Rounds; round++)
        {
            var stage = new SettleStage();
            restated = RunComputation.Restate(run, addition, Again);
            times.Add(stage.Took);
            if (round == 0) stage.Say("one late ticket, first", string.Create(CultureInfo.InvariantCulture, $"{restated.Postings.Count:N0} postings"));
            if (round == Rounds - 1) stage.Say("one late ticket, last", string.Create(CultureInfo.InvariantCulture, $"of {Rounds} median {times.Order().ElementAt(Rounds / 2).TotalMilliseconds:F0} ms, longest {times.Max().TotalMilliseconds:F0} ms"));
        }

        return !check || IsSame(world, run, restated) ? 0 : 1;
    }

    private static RunRequest Again => SettleRun.Request with { Kind = RunKind.Restated, KnownAt = SettleRun.Request.KnownAt + TimeSpan.FromDays(10) };

    private static bool IsSame(SettleWorld world, RunResult run, RunResult restated)
    {
        var stage = new SettleStage();
        var whole = RunComputation.Compute(SettlePack.Of(world.Categories), restated.Known with { Booked = run.Postings }, Again);
        var same = whole.Id == restated.Id && whole.Postings.SequenceEqual(restated.Postings) && whole.Lines.SequenceEqual(restated.Lines) && whole.Outcome.Proofs.SequenceEqual(restated.Outcome.Proofs);
        stage.Say("the same over everything", same ? "same id, lines, postings and proofs" : "ANOTHER RUN");
        return same;
    }
}
