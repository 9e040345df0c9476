using Telemetry.Quantities;

namespace Telemetry.CollectionEvents;

/// <summary>An emptying and what a person said of it.</summary>
/// <param name="Statement">Null where only sensors speak; the addition of an emptying that counts, or the void of one that does not.</param>
public sealed record StatedEvent(CollectionEvent Event, EventStatement? Statement)
{
    /// <summary>What was taken out by the word of a person, which then is the estimate; null where nobody said.</summary>
    public Grams? StatedMass => Statement?.Mass;
}
