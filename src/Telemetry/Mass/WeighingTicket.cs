using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>
/// A weighing ticket (weegbon) of one load at a verified scale: the legal mass. It is never altered after it came in;
/// a mistake is corrected by another ticket.
/// </summary>
/// <param name="Owner">The party that handed it in; known from who was signed in, never from the file.</param>
/// <param name="Id">Unique for its owner.</param>
/// <param name="Vehicle">The vehicle that brought the load.</param>
/// <param name="Stream">The stream of the load.</param>
/// <param name="Municipalities">Codes of the municipalities the load can come from; empty when it is not limited.</param>
/// <param name="WeighedAt">When the full vehicle stood on the scale.</param>
/// <param name="Gross">Mass of the full vehicle, 0 or more.</param>
/// <param name="Tare">Mass of the empty vehicle, 0 or more, at most <paramref name="Gross"/>.</param>
/// <param name="Interfering">
/// Interfering material (stoorstromen) as assessed in this load; null when the load was not assessed, which is not the same as 0.
/// </param>
/// <param name="Route">The route that was driven; null when it is not limited to one.</param>
public sealed record WeighingTicket(
    string Owner, string Id, string Vehicle, string Stream, IReadOnlyList<string> Municipalities, Instant WeighedAt, Grams Gross, Grams Tare, Grams? Interfering,
    string? Route = null)
{
    public Grams Net => Gross - Tare;
}
