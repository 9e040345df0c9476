using Telemetry.CollectionEvents;
using Telemetry.CollectionEvents.Journal;

namespace Telemetry.Server.Events;

/// <summary>An emptying as it stands now, with what was published and said of it.</summary>
/// <param name="Published">Null for an emptying that a person added.</param>
/// <param name="IsVoided">True for one that does not count.</param>
public sealed record StatedRow(StatedEvent Stated, Restatement? Published, bool IsVoided)
{
    public CollectionEvent Event => Stated.Event;

    /// <summary>The id that stays, whatever later readings say.</summary>
    public string Id => Published?.Id ?? Event.Id;

    /// <summary>What makes it count or not: <c>detected</c>, <c>added</c> or <c>voided</c>.</summary>
    public string State => IsVoided ? "voided" : Published is null ? "added" : "detected";
}
