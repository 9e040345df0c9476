using Telemetry.Containers;

namespace Telemetry.Edge.Configuration;

/// <summary>One sensor as a person writes it down. A <c>vl53l1x</c> gives the fill level, an <c>hx711</c> the mass of the content.</summary>
internal sealed record ChannelFile
{
    public string Container { get; set; } = "";

    /// <summary><c>vl53l1x</c> or <c>hx711</c>.</summary>
    public string Part { get; set; } = "";

    /// <summary>Number of the I²C bus (1 on a Pi) or the SPI bus (0 on a Pi).</summary>
    public int? Bus { get; set; }

    /// <summary>I²C address of a VL53L1X, 8 to 119; 41 (0x29) unless it was moved.</summary>
    public int Address { get; set; } = 0x29;

    public int Calibration { get; set; }

    public int? EmptyMillimetres { get; set; }

    public int? FullMillimetres { get; set; }

    public long? TareCounts { get; set; }

    public long? CountsPerKilogram { get; set; }

    public IEnumerable<string> Mistakes(string place)
    {
        if (!Identifier.IsValid(Container)) yield return $"{place}.container: '{Container}' is not an id; write {Identifier.Grammar}.";
        if (Calibration < 1) yield return $"{place}.calibration: {Calibration}; write the version of the calibration, 1 or more.";
        if (Address is < 8 or > 119) yield return $"{place}.address: {Address}; write 8 to 119, 41 unless the part was moved.";
        if (Part == "vl53l1x")
        {
            if (EmptyMillimetres is not > 0) yield return $"{place}.emptyMillimetres: '{EmptyMillimetres}'; write the distance to the floor of the empty container.";
            if (FullMillimetres is not >= 0) yield return $"{place}.fullMillimetres: '{FullMillimetres}'; write the distance to the surface of the full container.";
            if (EmptyMillimetres <= FullMillimetres) yield return $"{place}.fullMillimetres: {FullMillimetres} is not below emptyMillimetres {EmptyMillimetres}; exchange them.";
        }
        else if (Part == "hx711")
        {
            if (TareCounts is null) yield return $"{place}.tareCounts: is missing; write the counts of the empty container.";
            if (CountsPerKilogram is null or 0) yield return $"{place}.countsPerKilogram: '{CountsPerKilogram}'; write the slope found with known masses.";
        }
        else
        {
            yield return $"{place}.part: '{Part}' is not a known part; write vl53l1x or hx711.";
        }
    }
}
