namespace Telemetry.Server.Registers;

/// <summary>What to do with the rows of a file.</summary>
/// <param name="DryRun">Say what would become of each, and change nothing.</param>
/// <param name="AllOrNothing">Take no row when one is refused.</param>
public sealed record IntakeMode(bool DryRun = false, bool AllOrNothing = false);
