namespace Telemetry.Reporting.RulePacks;

/// <summary>The parts of a pack in which versions are compared.</summary>
public enum PackPart
{
    Head = 1,
    Figures = 2,
    Loads = 3,
    Inputs = 4,
    Steps = 5,
    Bookings = 6,
    Sources = 7,
}
