using Telemetry.Allocation.RulePacks;

namespace Telemetry.Allocation.Steps;

/// <summary>A step of a pack with its kind and what it will write.</summary>
public sealed record PlannedStep(PackStep Step, IStep Kind, StepShape Shape);
