using Telemetry.Containers;

namespace Telemetry.Simulators.Import;

/// <summary>The bins of the Wyndham source as a registry: each bin is its own device.</summary>
internal static class WyndhamRegistry
{
    public const string Prefix = "wyndham-";
    public const string Residual = "residual";
    public const string Recycling = "recycling";

    private static readonly Wording About = new(
        "© Wyndham City Council, data.gov.au, CC BY 2.5 AU; uittreksel. Dagelijkse niveaus van persende bakken, geplaatst op plaatselijk middaguur. De bron heeft "
        + "geen massa's: inhoud (600 l geperst afval) en dichtheden zijn aannames. Alle bakken staan in één gebied met een verzonnen code.",
        "© Wyndham City Council, data.gov.au, CC BY 2.5 AU; subset. Daily levels of compacting bins, placed at local noon. The source has no masses: "
        + "capacity (600 l of compacted waste) and densities are assumptions. All bins stand in one area with an invented code.");

    private static readonly Wording Density = new("aanname: geperst in de bak; de bron heeft geen massa's", "assumption: compacted in the bin; the source has no masses");

    // A fall of one level (2,000) can be settling or compaction, so an emptying needs more than that. One sample a day leaves a
    // window of hours with nothing in it, hence a whole day on each side. Nothing stands on a scale here.
    private static readonly DetectionSettings Detection = new(MinimumFillDrop: 3_000, MinimumMassDrop: 5_000, WindowHours: 24);

    public static Registry Read(string folder)
    {
        var table = new SourceTable(Path.Combine(folder, "containers.csv"), "serial", "stream");
        var rows = table.Rows.Where(row => table.Refuse(row) is null && Identifier.IsValid(Prefix + table[row, "serial"])).ToArray();
        return new Registry(
            About,
            Synthetic: false,
            [new Owner("wyndham", "Wyndham City Council", OwnerKind.Municipality)],
            [new Municipality("GM9001", "Wyndham (AU) as one area", "Victoria", 3, 0)],
            [new MaterialStream(Residual, "Restafval", "Residual waste", 150, Density), new MaterialStream(Recycling, "Gemengde recycling", "Mixed recycling", 90, Density)],
            [.. rows.Select(row => new Container(Prefix + table[row, "serial"], "GM9001", table[row, "stream"] == Recycling ? Recycling : Residual, 600))],
            [.. rows.Select(row => new Device(Prefix + table[row, "serial"], "wyndham", [Prefix + table[row, "serial"]]))],
            Detection);
    }
}
