using Telemetry.Allocation.RulePacks;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>One kind of step: what a pack may say of it, and what it does. Without state; the same inputs give the same outputs.</summary>
public interface IStep
{
    /// <summary>As a pack names it.</summary>
    string Kind { get; }

    StepNames Names { get; }

    /// <summary>What it does, with the names of the pack filled in; packs are rendered from it.</summary>
    Wording Sentence(StepText text);

    /// <summary>What it will write; what does not fit is told to the draft. Called when every required name is there and every table known.</summary>
    StepShape Shape(StepDraft draft);

    /// <exception cref="PackRefusedException">A number that cannot be: a negative weight, an unknown class, a figure without a value that day; with place and remedy.</exception>
    StepResult Apply(StepInput input);
}
