using Telemetry.Quantities;

namespace Telemetry.Reporting;

public sealed record TruthLine(string Municipality, string Stream, Grams TrueCollected, Grams ReportedCollected)
{
    /// <summary>Reported less true; negative when too little was reported.</summary>
    public Grams Difference => ReportedCollected - TrueCollected;
}
