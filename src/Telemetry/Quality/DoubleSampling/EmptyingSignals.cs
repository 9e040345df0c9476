using Telemetry.Quantities;

namespace Telemetry.Quality.DoubleSampling;

/// <summary>
/// What the sensors said about one emptying: the auxiliary variables of the first phase, known of all emptyings. A signal that was not measured is
/// null, never 0.
/// </summary>
/// <param name="Event">Id of the collection event; unique. For a load that is still to come any id of its own.</param>
/// <param name="Mass">What was taken out, or is expected to be, 0 or more.</param>
/// <param name="TicketOwner">With <paramref name="TicketId"/> the ticket of its load; both null where none covers it.</param>
/// <param name="GramsPerCubicMetre">Mass by volume before the emptying; heavy waste in a light stream is a sign of what does not belong.</param>
/// <param name="GasTicks">
/// Median of the gas readings since the emptying before, less the median of the container's own history, in raw ticks: two containers cannot be compared by the
/// ticks themselves.
/// </param>
/// <param name="HumidityHundredths">Median relative humidity since the emptying before, in hundredths of a percent.</param>
/// <param name="WetnessRise">How far the leak strip rose since the emptying before, in basis points of its scale.</param>
public sealed record EmptyingSignals(
    string Event, string Container, string Municipality, string? Route, string? Neighbourhood, string Stream, Instant At, Grams Mass,
    string? TicketOwner = null, string? TicketId = null, long? GramsPerCubicMetre = null, long? GasTicks = null, long? HumidityHundredths = null, long? WetnessRise = null);
