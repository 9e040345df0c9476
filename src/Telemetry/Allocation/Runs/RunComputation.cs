using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs.Digests;
using Telemetry.Allocation.Runs.Inputs;
using Telemetry.Allocation.Runs.Loads;
using Telemetry.Allocation.Runs.Postings;
using Telemetry.Allocation.Runs.Restating;
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
        var limits = pack.Loads is { } rules ? new LoadLimits(rules, new LoadFigures(pack, given)) : null;
        var stage = LoadStage.Of(known, limits, calendar);

        // 3.
        var places = RunPlaces.Of(request, calendar, book);
        var tables = RunTables.Of(pack, request, known, stage.Emptyings, places, book);

        // 4.
        var steps = PackRun.Compute(pack, new PackInputs(request.Period, tables.All, given));
        return Result(pack, request, new(calendar, known, given, limits, places, stage, tables, RunDigests.Of(pack, known.Facts), steps), null);
    }

    /// <summary>
    /// A run made again with facts that became known since: the same as <see cref="Compute"/> over all of them, at the cost of what they touch. Facts that the earlier run left out,
    /// because they were not known yet or not of its period, belong among the added ones.
    /// </summary>
    /// <param name="added">New facts; an emptying of an id that the earlier run had stands in its place, for example because a late ticket covers it.</param>
    /// <param name="request">Of the same period and parameters, known at the same instant or later.</param>
    /// <exception cref="ArgumentException">The request is about something else, or a fact says something else than one of the same key.</exception>
    public static RunResult Restate(RunResult previous, RunFacts added, RunRequest request)
    {
        if (request.Period != previous.Request.Period || request.KnownAt < previous.Request.KnownAt || !request.Parameters.ToHashSet().SetEquals(previous.Request.Parameters))
            throw new ArgumentException($"request: {request.Period} as known at {request.KnownAt} does not follow a run of {previous.Request.Period} as known at {previous.Request.KnownAt}; keep period and parameters, and ask for a later instant.", nameof(request));
        if (previous.State is not { } state || Amendment.Of(previous.Pack, state, added, request) is not { } amended)
            return Compute(previous.Pack, Amendment.Union(previous.Known, added), request);
        return Result(previous.Pack, request, amended, previous);
    }

    /// <param name="previous">A run that this one follows; null for none.</param>
    private static RunResult Result(RulePack pack, RunRequest request, RunState state, RunResult? previous)
    {
        var id = state.Digests.Id(request);

        // 5.
        var outcome = pack.Loads is null ? state.Steps : UnattributedTable.With(state.Steps, state.Known, state.Stage);

        // 6. and 7.
        return new(
            id, request, pack, state.Known.Facts, [.. state.Known.Order.Select(ticket => state.Stage.Loads[ticket]).OfType<LoadResult>()], state.Stage.Emptyings, outcome,
            RunLines.Of(outcome, previous), RunPostings.Of(id, pack, request, outcome, state.Known.Facts.Booked)) { State = state };
    }
}
