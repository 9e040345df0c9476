using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs.Digests;
using Telemetry.Allocation.Runs.Inputs;
using Telemetry.Allocation.Runs.Loads;
using Telemetry.Allocation.Runs.Postings;
using Telemetry.Allocation.Steps;

namespace Telemetry.Allocation.Runs;

/// <summary>
/// From facts to postings, as one pure function: (1) keep the facts that count, each once and in an order of its own, (2) judge the loads and bring them down to their emptyings, (3) fill
/// the tables that the pack starts from, (4) carry out its steps, (5) prove that no gram was lost between tickets and tables, (6) name every cell as a line, (7) book what changed against
/// what stands booked. The same facts in another order give the same id and the same bytes.
/// </summary>
public static class RunComputation
{
    /// <exception cref="ArgumentException">Two facts of one key say different things, or the request sets what the pack does not have; the message names it and the remedy.</exception>
    /// <exception cref="PackRefusedException">The pack is wrong, or a figure or an input is missing.</exception>
    /// <exception cref="InvalidDataException">A register does not have what the pack reads.</exception>
    /// <exception cref="OverflowException">A sum is beyond 64 bits.</exception>
    public static RunResult Compute(RulePack pack, RunFacts facts, RunRequest request)
    {
        // 1.
        var calendar = new RunCalendar(pack.TimeZone, request.Period);
        var known = KnownFacts.Of(pack, facts, request, calendar);
        var book = RegisterBook.Of(known.Facts.Registers);
        var given = GivenFigures.Of(pack, request, book);

        // 2.
        var stage = LoadStage.Of(known, pack.Loads is { } rules ? new LoadLimits(rules, new LoadFigures(pack, given)) : null, calendar);

        // 3.
        var tables = RunTables.Of(pack, request, known, stage.Emptyings, RunPlaces.Of(request, calendar, book), book);

        // 4.
        var outcome = PackRun.Compute(pack, new PackInputs(request.Period, tables.All, given));
        return Finish(pack, request, new(known, stage, tables, RunDigests.Of(pack, known.Facts)), outcome);
    }

    private static RunResult Finish(RulePack pack, RunRequest request, RunState state, PackOutcome outcome)
    {
        var id = state.Digests.Id(request);

        // 5.
        if (pack.Loads is not null) outcome = LoadProofs.In(outcome, state.Known, state.Stage);

        // 6. and 7.
        return new(
            id, request, pack, state.Known.Facts, [.. state.Stage.Loads.OfType<LoadResult>()], state.Stage.Emptyings, outcome, RunLines.Of(outcome),
            RunPostings.Of(id, pack, request, outcome, state.Known.Facts.Booked)) { State = state };
    }
}
