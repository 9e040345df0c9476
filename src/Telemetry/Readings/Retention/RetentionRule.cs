namespace Telemetry.Readings.Retention;

/// <summary>What happens to readings when they are old.</summary>
/// <param name="Owner">Only readings of this owner; null for all.</param>
/// <param name="Quantity">Only readings of this quantity; null for all.</param>
/// <param name="KeepDays">Every reading stays for this many times 24 hours after it was measured, 1 to 36,500.</param>
public sealed record RetentionRule(string? Owner, Quantity? Quantity, int KeepDays, Thinning Afterwards)
{
    /// <summary>A hundred years; much more is no time that can be subtracted from a date.</summary>
    public const int MostDays = 36_500;
}
