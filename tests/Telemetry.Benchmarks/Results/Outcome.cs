using System.Globalization;
using Telemetry.Benchmarks.Engines;
using Telemetry.Benchmarks.Measuring;

namespace Telemetry.Benchmarks.Results;

/// <summary>What became of one engine: measured, skipped or failed.</summary>
/// <param name="Skipped">Why it was not measured, for example what is not installed.</param>
/// <param name="Failure">Why the measurement is worthless, for example rows that were lost.</param>
internal sealed record Outcome(string Name, string Title, bool IsPlatform, bool OverNetwork, string Promise, Measurement? Measurement = null, string? Skipped = null, string? Failure = null)
{
    public static Outcome Of(EngineEntry entry) => new(entry.Name, entry.Title, entry.IsPlatform, entry.OverNetwork, entry.Promise);

    public override string ToString() => this switch
    {
        { Skipped: { } reason } => $"{Title}: skipped, {reason}",
        { Failure: { } reason } => $"{Title}: FAILED, {reason}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Title}: {Measurement!.ValuesASecond / 1e6:F2} million values/s"),
    };
}
