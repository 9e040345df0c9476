namespace Telemetry.Quality;

/// <summary>To which part of a load a hand-sorted fraction belongs.</summary>
public enum SortedClass
{
    /// <summary>Packaging of the stream (verpakkingen).</summary>
    Packaging = 0,

    /// <summary>Material of the stream's kind that is no packaging (niet-verpakkingen).</summary>
    NonPackaging = 1,

    /// <summary>What does not belong in the stream at all (stoorstromen).</summary>
    Interfering = 2,

    /// <summary>Water and dirt that came off while sorting (vocht en aanhangend vuil).</summary>
    Moisture = 3,
}
