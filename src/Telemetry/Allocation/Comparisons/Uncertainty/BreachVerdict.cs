using Telemetry.Quality.Sampling;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Comparisons.Uncertainty;

/// <summary>Whether a load that lies above or below a limit really does.</summary>
/// <param name="Limit">In percent, as the pack has it.</param>
/// <param name="Interfering">What was found.</param>
/// <param name="LowPercent">Of the share in percent: the interval that the uncertainties of net and judgement leave.</param>
/// <param name="AboveShare">Part of the draws in which the exact share lies above the limit.</param>
/// <param name="Rejected">What the run decided; it stands, whatever is shown here, until somebody objects.</param>
/// <param name="More">Judgements or samples still to make until it would be shown with 80 % probability; 0 when it is, null when it cannot be told.</param>
public sealed record BreachVerdict(
    string TicketOwner, string TicketId, Fraction Limit, Grams Net, Grams Interfering, double LowPercent, double HighPercent, double AboveShare, bool Rejected, ExcessVerdict Verdict, int? More);
