using System.Reflection;

namespace Telemetry.Protocol.RulePacks;

/// <summary>The packs that come with the product, from the files in the folder Packs. They have no place of their own in a run: a pack from a file counts the same.</summary>
public static class ShippedPacks
{
    private const string Folder = "RulePacks/Packs/";

    private static readonly Lazy<IReadOnlyList<ShippedPack>> Read = new(() =>
    [
        .. Here.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(OfResource).OrderBy(pack => pack.Name, StringComparer.Ordinal),
    ]);

    /// <summary>By id and then version, ordinal.</summary>
    public static IReadOnlyList<ShippedPack> All => Read.Value;

    private static Assembly Here => typeof(ShippedPacks).Assembly;

    /// <summary>Null when no such pack is shipped.</summary>
    /// <param name="name">id@version, or an id alone where one version of it is shipped.</param>
    public static ShippedPack? Find(string name)
    {
        if (All.FirstOrDefault(pack => pack.Name == name) is { } exact) return exact;
        var versions = All.Where(pack => pack.Pack.Id == name).ToList();
        return versions.Count == 1 ? versions[0] : null;
    }

    private static ShippedPack OfResource(string name)
    {
        using var resource = Here.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        var pack = RulePackJson.Read(bytes.ToArray());
        return new(pack, RulePackJson.Hash(pack));
    }
}
