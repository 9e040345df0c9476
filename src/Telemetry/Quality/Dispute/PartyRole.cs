namespace Telemetry.Quality.Dispute;

/// <summary>What a party did with the load. Measuring, judging and paying are separate roles (PMD protocol 3.0; UMP).</summary>
public enum PartyRole
{
    /// <summary>Handed in the ticket of the weighbridge.</summary>
    Weighed = 0,

    /// <summary>Owns the devices that saw the emptyings.</summary>
    Measured = 1,

    /// <summary>Assessed the load; by certificate number.</summary>
    Judged = 2,

    /// <summary>Sorted samples by hand.</summary>
    Sorted = 3,

    /// <summary>A producer organisation that pays for the stream by the rules.</summary>
    Pays = 4,
}
