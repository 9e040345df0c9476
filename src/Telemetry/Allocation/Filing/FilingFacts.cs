using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Runs;

namespace Telemetry.Allocation.Filing;

/// <summary>What a proposal is made from.</summary>
/// <param name="Run">Of the period; loads and emptyings are enough.</param>
/// <param name="Before">Of the period of the same length before; null where there is none to compare with.</param>
/// <param name="LastYear">Of the same period a year before; null likewise.</param>
public sealed record FilingFacts(RunResult Run, RunResult? Before, RunResult? LastYear, RegisterBook Registers, IReadOnlyList<StandingObjection> Objections);
