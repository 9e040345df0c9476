namespace Telemetry.Allocation.RulePacks;

/// <summary>Which rule goes before which when two speak of the same: the lower number prevails (UMP, introduction).</summary>
public enum LegalRank
{
    /// <summary>Act, decree or regulation.</summary>
    Law = 1,

    /// <summary>Framework or chain agreement (Raamovereenkomst, Ketenovereenkomst).</summary>
    Agreement = 2,

    /// <summary>Decision of a joint body (PKO-besluit).</summary>
    Decision = 3,

    /// <summary>Contract between two parties.</summary>
    Contract = 4,

    /// <summary>Execution and monitoring protocol (UMP).</summary>
    Protocol = 5,

    /// <summary>A choice of who made the pack, where no source decides; always shown as such.</summary>
    ModellingChoice = 6,
}
