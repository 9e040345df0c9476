using System.Collections.Immutable;
using System.Text;

namespace Telemetry.Protocol.Packages;

/// <summary>How sections are told apart in the bytes of a package.</summary>
internal static class PackageSections
{
    public const string Schema = "telemetry/package/1";

    public static readonly ImmutableArray<PackageSection> All = [.. Enum.GetValues<PackageSection>()];

    /// <summary>Those whose lines the first line counts.</summary>
    public static readonly ImmutableArray<PackageSection> Counted = [.. All.Where(section => section is not PackageSection.Schema and not PackageSection.Root)];

    private static readonly ImmutableArray<byte[]> Openings = [.. All.Select(section => Encoding.UTF8.GetBytes($"{{\"{NameOf(section)}\":"))];

    /// <summary>As it stands in the file.</summary>
    public static string NameOf(PackageSection section) => section.ToString().ToLowerInvariant();

    /// <summary>Null when the line begins like none of them.</summary>
    /// <param name="guess">The section of the line before, which is nearly always the right one.</param>
    public static PackageSection? Of(ReadOnlySpan<byte> line, PackageSection guess)
    {
        if (line.StartsWith(Openings[(int)guess])) return guess;
        foreach (var section in All)
            if (line.StartsWith(Openings[(int)section]))
                return section;
        return null;
    }

    /// <summary>True for what a run starts from; the rest follows from it.</summary>
    public static bool IsGiven(PackageSection section) => section <= PackageSection.Booked;
}
