using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.RulePacks;

/// <summary>A price or factor that a step worked out, by coordinates; later steps name it as <c>derived:NAME</c>.</summary>
public sealed record DerivedFigure(string Name, FigureUnit Unit, IReadOnlyList<string> Dimensions, IReadOnlyDictionary<Coordinates, Fraction> Values);
