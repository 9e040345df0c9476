using Telemetry.Protocol.Packages.Lines;

namespace Telemetry.Protocol.Packages;

/// <summary>The lines of one section, each to be written on its own, so that several threads can write a package.</summary>
/// <param name="Write">Writes the line of an index from 0 below <paramref name="Count"/>.</param>
internal sealed record SectionLines(PackageSection Section, int Count, Action<LineWriter, int> Write)
{
    public static SectionLines Of<T>(PackageSection section, IReadOnlyList<T> items, Action<LineWriter, T> write) => new(section, items.Count, (line, index) => write(line, items[index]));
}
