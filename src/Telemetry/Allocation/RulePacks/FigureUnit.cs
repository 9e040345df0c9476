namespace Telemetry.Allocation.RulePacks;

/// <summary>What a figure is a figure of.</summary>
public enum FigureUnit
{
    /// <summary>A part of 1.</summary>
    Share = 1,

    /// <summary>Percent.</summary>
    Percent = 2,

    /// <summary>Major currency units (euro, pound) a tonne.</summary>
    PerTonne = 3,

    /// <summary>Major currency units an inhabitant.</summary>
    PerInhabitant = 4,

    /// <summary>Major currency units a piece.</summary>
    PerPiece = 5,

    /// <summary>Major currency units.</summary>
    Amount = 6,

    /// <summary>A multiplier.</summary>
    Factor = 7,

    /// <summary>Grams a piece.</summary>
    GramsPerPiece = 8,
}
