namespace Telemetry.Protocol.Packages.Reading;

/// <summary>Which sections came, in which order and with how many lines.</summary>
internal sealed class SectionOrder
{
    private readonly long[] lines = new long[PackageSections.All.Length];

    private PackageSection? last;

    /// <summary>The first line that stands out of the order of the sections; null when there is none.</summary>
    /// <param name="firstLine">Of these sections, from 0.</param>
    public PackageDifference? Take(long firstLine, IReadOnlyList<(PackageSection Section, int Lines)> sections)
    {
        PackageDifference? problem = null;
        foreach (var (section, count) in sections)
        {
            if (last is null && section != PackageSection.Schema) problem ??= PackageDifference.Form(firstLine, "a package begins with its schema.", section);
            if (last is { } before && (section < before || (section == before && IsOneLine(section)) || before == PackageSection.Root))
                problem ??= PackageDifference.Form(firstLine, $"it stands behind a line of '{PackageSections.NameOf(before)}', where it does not belong.", section);
            if (count > 1 && IsOneLine(section)) problem ??= PackageDifference.Form(firstLine + 1, "there is one such line in a package.", section);
            (last, lines[(int)section], firstLine) = (section, lines[(int)section] + count, firstLine + count);
        }

        return problem;
    }

    /// <summary>The first section that has not as many lines as the first line of the package says; null when there is none.</summary>
    public PackageDifference? Compare(IReadOnlyDictionary<PackageSection, long> counts)
    {
        foreach (var section in PackageSections.Counted)
            if (counts[section] != lines[(int)section])
                return new(1, PackageSections.NameOf(PackageSection.Schema), PackageSections.NameOf(section), $"{counts[section]}", $"{lines[(int)section]}", "the number of lines of this section is another one.");
        return null;
    }

    private static bool IsOneLine(PackageSection section) => section is PackageSection.Schema or PackageSection.Pack or PackageSection.Root;
}
