using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;

namespace Telemetry.Benchmarks.Settle;

/// <summary><c>settle</c>: how long the run of a year of a country takes, and how long it takes to make it again with one late ticket.</summary>
internal static class SettleCommand
{
    public static Command Create()
    {
        var containers = new Option<int>("--settled-containers") { Description = "Each emptied in 50 weeks; 20 fill a ticket", DefaultValueFactory = _ => 40_000 };
        var check = new Option<bool>("--check") { Description = "Also compute the restated run over everything and compare the two ids" };
        var verb = new Command("settle", "Compute the run of a year with 342 municipalities, 30 categories, 3,000 producers in 20 organisations; then one late ticket") { containers, check };
        verb.SetAction(parsed => Run(new SettleWorld(parsed.GetValue(containers), 342, 3_000, 20, 30, 7), parsed.GetValue(check)));
        return verb;
    }

    private static int Run(SettleWorld world, bool check)
    {
        var pack = SettlePack.Of(world.Categories);
        var request = new RunRequest(Period.Year(2024), RunKind.Final, Instant.FromUtc(2025, 2, 1), new Dictionary<string, string>());
        var late = world.Tickets / 2;

        // What the compiler takes once is not the run's.
        var small = world with { Containers = 400 };
        var warm = small.Facts(5);
        RunComputation.Restate(RunComputation.Compute(pack, warm, request), small.Late(5, warm), request with { KnownAt = request.KnownAt + TimeSpan.FromDays(1) });

        var facts = world.Facts(late);
        GC.Collect();
        Say("facts made", TimeSpan.Zero);
        var (run, whole) = Time(() => RunComputation.Compute(pack, facts, request));
        Say(string.Create(CultureInfo.InvariantCulture, $"full run: {run.Emptyings.Count:N0} emptyings, {run.Loads.Count:N0} loads, {run.Lines.Count:N0} lines, {run.Postings.Count:N0} postings, conserved {run.Outcome.IsConserved}"), whole);

        var addition = world.Late(late, facts) with { Booked = run.Postings };
        var again = new RunRequest(request.Period, RunKind.Restated, request.KnownAt + TimeSpan.FromDays(10), request.Parameters);
        var times = new List<TimeSpan>();
        RunResult restated = run;
        for (var round = 0; round < 5; round++)
        {
            (restated, var took) = Time(() => RunComputation.Restate(run, addition, again));
            times.Add(took);
        }

        Say(string.Create(CultureInfo.InvariantCulture, $"one late ticket: {restated.Postings.Count:N0} postings; first {times[0].TotalMilliseconds:F0} ms, median {times.Order().ElementAt(2).TotalMilliseconds:F0} ms"), times[0]);
        if (!check) return 0;
        var (everything, longer) = Time(() => RunComputation.Compute(pack, world.Facts(null) with { Emptyings = restated.Known.Emptyings, Tickets = restated.Known.Tickets, Booked = run.Postings }, again));
        Say($"the same over everything: {(everything.Id == restated.Id && everything.Postings.SequenceEqual(restated.Postings) ? "same id and postings" : "ANOTHER RUN")}", longer);
        return everything.Id == restated.Id ? 0 : 1;
    }

    private static (RunResult Run, TimeSpan Took) Time(Func<RunResult> compute)
    {
        var start = Stopwatch.GetTimestamp();
        var run = compute();
        return (run, Stopwatch.GetElapsedTime(start));
    }

    private static void Say(string what, TimeSpan took)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {took.TotalSeconds:F2} s; resident {process.WorkingSet64 / 1e6:F0} MB, highest {process.PeakWorkingSet64 / 1e6:F0} MB, processor {process.TotalProcessorTime.TotalSeconds:F1} s"));
    }
}
