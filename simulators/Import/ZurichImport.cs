using System.Globalization;
using Telemetry.Protocol.Weighing;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Simulators.Import;

/// <summary>
/// Hand-sorted waste from public space in Zurich, spring 2022 (ETH Zurich, DOI 10.5281/zenodo.7331120, CC BY 4.0), as samples. NA is a heap that was not weighed and is left out;
/// 0 is a heap of nothing. Where no day is given the samples stand on the first day of that spring.
/// </summary>
public static class ZurichImport
{
    private static readonly Instant Spring = Instant.FromUtc(2022, 3, 20);

    /// <exception cref="InvalidDataException">A documented column is missing.</exception>
    public static (IReadOnlyList<CompositionSample> Samples, IReadOnlyList<RowFinding> Findings) Read(string folder)
    {
        var findings = new List<RowFinding>();
        var samples = ZurichTable.Sorted.SelectMany(table => Read(folder, table, findings)).ToList();
        return ([.. samples, .. ZurichSlots.Read(folder, samples, findings)], findings);
    }

    internal static Grams? Mass(SourceTable table, DelimitedRow row, List<RowFinding> findings)
    {
        var text = table[row, "weight"];
        if (text == "NA")
        {
            findings.Add(new(row.Line, "weight", text, "was not weighed; the heap is left out, which is not 0.", false));
            return null;
        }

        // The source went through floating point: 5.3999999999999995 kg is 5,400 g.
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kilograms))
            return new Grams((long)decimal.Round(kilograms * 1_000, 0, MidpointRounding.AwayFromZero));
        findings.Add(new(row.Line, "weight", text, "is not a mass in kilograms; the heap is left out.", true));
        return null;
    }

    private static IEnumerable<CompositionSample> Read(string folder, ZurichTable kind, List<RowFinding> findings)
    {
        var table = new SourceTable(Path.Combine(folder, kind.File), [.. kind.Keys, kind.Category, "weight"]);
        var rows = new List<DelimitedRow>();
        foreach (var row in table.Rows)
        {
            if (table.Refuse(row) is { } refusal) findings.Add(refusal);
            else rows.Add(row);
        }

        foreach (var bag in rows.GroupBy(row => string.Join('-', kind.Keys.Select(key => table[row, key])), StringComparer.Ordinal))
        {
            var taken = kind.Day is { } day && DateOnly.TryParseExact(table[bag.First(), day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? Instant.FromUtc(date.Year, date.Month, date.Day, 12)
                : Spring;
            SortedFraction[] heaps =
            [
                .. bag.Select(row => (Name: table[row, kind.Category], Mass: Mass(table, row, findings))).Where(heap => heap.Mass is not null)
                    .Select(heap => new SortedFraction(heap.Name, ZurichTable.ClassOf(heap.Name), heap.Mass!.Value)),
            ];
            yield return new("rbtl-fs22", $"{kind.Stream}-{bag.Key}", kind.Stream, "zurich", null, null, null, taken, "hand", "rbtl-fs22", heaps, taken);
        }
    }
}
