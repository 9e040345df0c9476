using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs.Digests;
using Telemetry.Allocation.Runs.Inputs;
using Telemetry.Allocation.Runs.Loads;

namespace Telemetry.Allocation.Runs;

/// <summary>What a run leaves for a later one that differs in a few facts; nothing of it is part of the outcome.</summary>
/// <param name="Limits">Null for a pack without loads.</param>
/// <param name="Steps">The outcome of the steps alone, as they left it.</param>
internal sealed record RunState(
    RunCalendar Calendar, KnownFacts Known, IReadOnlyDictionary<string, IReadOnlyList<FigureValue>> Given, LoadLimits? Limits, EmptyingPlaces Places, LoadStage Stage, RunTables Tables,
    RunDigests Digests, PackOutcome Steps);
