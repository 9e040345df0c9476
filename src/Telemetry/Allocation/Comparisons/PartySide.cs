namespace Telemetry.Allocation.Comparisons;

/// <summary>On which side of a booking somebody stands: more is a gain for one and a loss for the other.</summary>
public enum PartySide
{
    /// <summary>The table says of whom it speaks and is not booked between them: masses, or costs of others.</summary>
    None = 0,
    Gives = 1,
    Receives = 2,
}
