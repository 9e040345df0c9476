using System.Globalization;
using Telemetry.Containers;

namespace Telemetry.Simulators.Import;

/// <summary>The litter-bin sites of Edinburgh as a registry: one device and one container a site.</summary>
internal static class EdinburghRegistry
{
    public const string Prefix = "edinburgh-";
    public const string Stream = "litter";

    private static readonly Wording About = new(
        "Bevat gegevens van City of Edinburgh Council onder de Open Government Licence v3.0. Niveaus zijn herleid uit ledigingen die de detector van een leverancier "
        + "meldde, aangenomen dat geheel geleegd werd en het niveau recht steeg; het zijn geen metingen. Op de schaal van de leverancier is 100 % een bak die voor 80 % vol is. "
        + "De dichtheid is de 0,07 kg/l van de leverancier, ook niet gemeten. Alle plaatsen liggen in één gebied met een verzonnen code.",
        "Contains City of Edinburgh Council data, licensed under the Open Government Licence v3.0. Levels are reconstructed from collection events that a "
        + "vendor's detector reported, assuming complete emptying and a straight rise; they are not measurements. On the vendor's scale 100 % is a bin that is 80 % full. "
        + "The density is the vendor's 0.07 kg/l, which was not measured either. All sites stand in one area with an invented code.");

    public static Registry Read(string folder)
    {
        var table = new SourceTable(Path.Combine(folder, "sites.csv"), "site_id", "capacity_l_derived");
        var containers = new List<Container>();
        foreach (var row in table.Rows.Where(row => table.Refuse(row) is null && Identifier.IsValid(Prefix + table[row, "site_id"])))
        {
            if (!decimal.TryParse(table[row, "capacity_l_derived"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var litres)) continue;
            containers.Add(new Container(Prefix + table[row, "site_id"], "GM9002", Stream, (int)litres));
        }

        return new Registry(
            About,
            Synthetic: false,
            [new Owner("edinburgh", "City of Edinburgh Council", OwnerKind.Municipality)],
            [new Municipality("GM9002", "Edinburgh (UK) as one area", "Scotland", 1, 0)],
            [new MaterialStream(Stream, "Zwerfafvalbakken", "Litter bins", 70, new("0,07 kg per liter zoals de leverancier van de sensor aanneemt; niet gemeten", "0.07 kg per litre as the sensor vendor assumes; not measured"))],
            containers,
            [.. containers.Select(container => new Device(container.Id, "edinburgh", [container.Id]))],
            // 0.3 % of the events begin below 20 %; a reconstructed level has no noise, so a lower threshold costs nothing.
            new DetectionSettings(MinimumFillDrop: 1_000, MinimumMassDrop: 5_000, WindowHours: 3));
    }
}
