using Telemetry.Quality;

namespace Telemetry.Simulators.Import;

/// <summary>One of Zurich's tables of hand-sorted waste, and how it is read.</summary>
/// <param name="Stream">Id of the stream its samples get.</param>
/// <param name="Keys">Columns that together name a bag or bin.</param>
/// <param name="Category">Column of the fraction.</param>
/// <param name="Day">Column of the day; null where the table does not say it.</param>
internal sealed record ZurichTable(string File, string Stream, string[] Keys, string Category, string? Day)
{
    public static readonly IReadOnlyList<ZurichTable> Sorted =
    [
        new("bananas-in-pyjamas_tidy.csv", "zurich-bags", ["bag_nr"], "category", null),
        new("disposa-liz_bellevue_tidy.csv", "zurich-bellevue", ["number"], "category", null),
        new("lord-of-the-bins_tidy.csv", "zurich-litter", ["objid", "day_of_collection"], "category", "day_of_collection"),
        new("partners-in-grime_tidy.csv", "zurich-parties", ["obj_id", "day_of_collection"], "category", "day_of_collection"),
    ];

    /// <summary>What could have been recycled does not belong in a litter bin, and is counted as interfering; the rest is what the bin is for.</summary>
    public static SortedClass ClassOf(string category) => category is "other" or "others" ? SortedClass.Packaging : SortedClass.Interfering;
}
