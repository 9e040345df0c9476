namespace Telemetry.Allocation.Comparisons.Uncertainty;

/// <summary>How the input uncertainties of a run are drawn. The same settings over the same facts give the same bytes.</summary>
/// <param name="Seed">Of the chance.</param>
/// <param name="Draws">How often the run is made anew; 20 to 100,000.</param>
/// <param name="ConfidencePercent">Of the intervals, for example 95: then they reach from 2.5 to 97.5 % of the draws.</param>
/// <param name="TicketStandardUncertainty">Of the net of a ticket in grams, 0 or more; by default two weighings on a verified weighbridge.</param>
/// <param name="VisualPerMille">Standard uncertainty of a part of a load that was judged by eye, per mille of the net of the load. No source states it: an assumption, shown with the result.</param>
/// <param name="WeighedPerMille">Of a part that was taken out and weighed, per mille of that part.</param>
public sealed record DrawSettings(int Seed, int Draws, int ConfidencePercent, long TicketStandardUncertainty, int VisualPerMille, int WeighedPerMille)
{
    public static DrawSettings Default { get; } = new(
        Seed: 1, Draws: 1_000, ConfidencePercent: 95, Mass.Uncertainties.UncertaintyBudget.Default.OfTicket().Value, VisualPerMille: 30, WeighedPerMille: 20);

    public IEnumerable<string> Violations()
    {
        if (Draws is < 20 or > 100_000) yield return $"draws {Draws} is outside 20 to 100000; write a number between.";
        if (ConfidencePercent is < 50 or > 99) yield return $"confidence {ConfidencePercent} is outside 50 to 99 percent; write a number between.";
        if (TicketStandardUncertainty < 0) yield return $"ticket uncertainty {TicketStandardUncertainty} g is negative; write 0 or more.";
        if (VisualPerMille is < 0 or > 1_000) yield return $"visual uncertainty {VisualPerMille} per mille is outside 0 to 1000; write a number between.";
        if (WeighedPerMille is < 0 or > 1_000) yield return $"weighed uncertainty {WeighedPerMille} per mille is outside 0 to 1000; write a number between.";
    }
}
