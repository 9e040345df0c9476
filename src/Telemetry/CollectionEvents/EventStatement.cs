using Telemetry.Quantities;

namespace Telemetry.CollectionEvents;

/// <summary>
/// A person adds or voids an emptying, with a reason. A statement is a fact: it is never altered, and a mistaken one is answered by another.
/// </summary>
/// <param name="Owner">The party on whose behalf it was said; known from who was signed in.</param>
/// <param name="Id">Unique for its owner.</param>
/// <param name="From">A void takes out every detected emptying of the container whose interval touches [from, to]: a late reading that moves the emptying does not undo it.</param>
/// <param name="To">Not before <paramref name="From"/>.</param>
/// <param name="Mass">Of an added emptying what was taken out, 0 or more; null where nobody knows, and always for a void.</param>
/// <param name="Reason">Why, for whoever reads the report; not empty.</param>
/// <param name="Actor">Role or staff number of who said it, no name; not empty.</param>
/// <param name="KnownAt">When the platform got to know it.</param>
public sealed record EventStatement(
    string Owner, string Id, string Container, StatementKind Kind, Instant From, Instant To, Grams? Mass, string Reason, string Actor, Instant KnownAt);
