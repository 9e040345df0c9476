namespace Telemetry.Reporting.RulePacks;

/// <summary>One comparable thing of a pack: its place and everything that is said there.</summary>
internal sealed record PackItem(PackPart Part, string Place, string Says);
