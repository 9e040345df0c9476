using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Simulators.Import;

/// <summary>
/// The slots of Bellevue's recycling stations: what lay in the slot for PET was weighed, and all PET of the station was sorted out. So at most that much of the slot was PET, if
/// slot weight means content weight, and the rest was not.
/// </summary>
internal static class ZurichSlots
{
    public const string File = "disposa-liz_bellevue_recycling-station-slots_tidy.csv";

    /// <param name="stations">The samples of the stations.</param>
    public static IReadOnlyList<CompositionSample> Read(string folder, IReadOnlyList<CompositionSample> stations, List<RowFinding> findings)
    {
        var table = new SourceTable(Path.Combine(folder, File), "number", "sub_bin_type", "weight");
        var samples = new List<CompositionSample>();
        foreach (var row in table.Rows)
        {
            var (slot, station) = (table[row, "sub_bin_type"], stations.FirstOrDefault(sample => sample.Id == $"zurich-bellevue-{table[row, "number"]}"));
            var sorted = station?.Fractions.FirstOrDefault(heap => heap.Name == slot);
            if (ZurichImport.Mass(table, row, findings) is not { } whole || station is null || sorted is null) continue;
            if (station.Mass == Grams.Zero)
                findings.Add(new(row.Line, "weight", table[row, "weight"], $"stands against a station of which nothing was sorted; it is taken as a slot without {slot}.", false));
            if (sorted.Mass > whole)
            {
                findings.Add(new(row.Line, "weight", table[row, "weight"], $"is less than the {sorted.Mass} of {slot} sorted at the station; the slot is left out.", true));
                continue;
            }

            samples.Add(station with
            {
                Id = $"zurich-{slot}-{table[row, "number"]}", Stream = $"zurich-{slot}-slots",
                Fractions = [new(slot, SortedClass.Packaging, sorted.Mass), new($"not {slot}", SortedClass.Interfering, whole - sorted.Mass)],
            });
        }

        return samples;
    }
}
