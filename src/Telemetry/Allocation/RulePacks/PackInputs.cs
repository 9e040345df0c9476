using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.RulePacks;

/// <summary>What the steps of a pack are run over.</summary>
/// <param name="Tables">By the names of the pack's inputs.</param>
/// <param name="Given">Values for figures, which go before those of the pack: from the register of rates and from the request.</param>
public sealed record PackInputs(Period Period, IReadOnlyDictionary<string, Table> Tables, IReadOnlyDictionary<string, IReadOnlyList<FigureValue>> Given);
