namespace Telemetry.Allocation.RulePacks;

/// <summary>A pack, or what it is run over, cannot be used: each mistake names its place, what stands there and the remedy.</summary>
public sealed class PackRefusedException(IReadOnlyList<string> violations) : Exception(string.Join(Environment.NewLine, violations))
{
    public PackRefusedException(string violation)
        : this([violation])
    {
    }

    /// <summary>All that is wrong, at once.</summary>
    public IReadOnlyList<string> Violations => violations;
}
