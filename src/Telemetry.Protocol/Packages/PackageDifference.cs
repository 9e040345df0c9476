namespace Telemetry.Protocol.Packages;

/// <summary>One way in which a package is not what it should be.</summary>
/// <param name="Line">Number of the line in the file, from 1.</param>
/// <param name="Section">Name of its section; null where it has none.</param>
/// <param name="Id">What the line is about; null where that cannot be said.</param>
/// <param name="Says">What stands there, around the place; null where nothing does.</param>
/// <param name="ShouldSay">What the recomputation gives there; null where nothing should stand.</param>
/// <param name="Reason">Why it is wrong, in a sentence.</param>
public sealed record PackageDifference(long Line, string? Section, string? Id, string? Says, string? ShouldSay, string Reason)
{
    /// <param name="index">From 0.</param>
    internal static PackageDifference Form(long index, string reason, PackageSection? section = null, string? id = null) =>
        new(index + 1, section is { } known ? PackageSections.NameOf(known) : null, id, null, null, reason);

    public override string ToString()
    {
        var what = Section is null ? "" : $" ({Section}{(Id is null ? "" : $" {Id}")})";
        var content = Says is null && ShouldSay is null ? "" : $"\n  it says:       {Says ?? "nothing"}\n  it should say: {ShouldSay ?? "nothing"}";
        return $"line {Line}{what}: {Reason}{content}";
    }
}
