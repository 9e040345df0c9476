namespace Telemetry.Allocation.Filing;

/// <summary>What is worth an officer's look. Choices of this program, shown with a proposal; nothing is paid by them.</summary>
/// <param name="ChangePercent">A stream is named when its mass changed by more than this; 1 to 1,000.</param>
public sealed record FilingSettings(int ChangePercent)
{
    public static FilingSettings Default { get; } = new(ChangePercent: 25);
}
