using Telemetry.Allocation.RulePacks;

namespace Telemetry.Protocol.RulePacks;

/// <summary>A pack that comes with the product.</summary>
/// <param name="Hash">SHA-256 of its canonical bytes, see <see cref="RulePackJson.Hash"/>.</param>
public sealed record ShippedPack(RulePack Pack, string Hash)
{
    /// <summary>How it is named: id@version.</summary>
    public string Name => $"{Pack.Id}@{Pack.Version}";
}
