using Telemetry.Containers;

namespace Telemetry.Allocation.RulePacks;

/// <summary>A rate, limit, share or target of a pack: never a constant in code.</summary>
/// <param name="Id">Unique within the pack; steps name it.</param>
/// <param name="Values">
/// Dated values with their sources. Empty for a parameter that is not published: a run has to be given it, by the register of rates or by hand, and refuses to start without.
/// </param>
public sealed record Figure(string Id, Wording Title, FigureUnit Unit, IReadOnlyList<FigureValue> Values);
