using Telemetry.Allocation.Runs.Digests;
using Telemetry.Allocation.Runs.Inputs;
using Telemetry.Allocation.Runs.Loads;

namespace Telemetry.Allocation.Runs;

/// <summary>What a run leaves for a later one that differs in a few facts; nothing of it is part of the outcome.</summary>
internal sealed record RunState(KnownFacts Known, LoadStage Stage, RunTables Tables, RunDigests Digests);
