namespace Telemetry.Allocation.RulePacks;

/// <summary>What is known of a figure that a step will work out: its unit and its dimensions.</summary>
public sealed record FigureShape(FigureUnit Unit, IReadOnlyList<string> Dimensions);
