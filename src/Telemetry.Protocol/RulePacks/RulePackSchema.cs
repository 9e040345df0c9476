namespace Telemetry.Protocol.RulePacks;

/// <summary>The published JSON schema of rule packs, from rule-pack-1.schema.json.</summary>
public static class RulePackSchema
{
    private static readonly Lazy<byte[]> File = new(() =>
    {
        using var resource = typeof(RulePackSchema).Assembly.GetManifestResourceStream("RulePacks/rule-pack-1.schema.json")!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    });

    public static ReadOnlySpan<byte> Bytes => File.Value;
}
