using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>Something in the readings of a container that is no emptying but that whoever reads the emptyings must know.</summary>
/// <param name="From">Start of the span, inclusive.</param>
/// <param name="To">End of the span, not before <paramref name="From"/>; equal to it for a single moment.</param>
public sealed record HistoryRemark(string Container, RemarkKind Kind, Quantity Quantity, Instant From, Instant To);
