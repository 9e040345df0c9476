using Telemetry.Quantities;

namespace Telemetry.CollectionEvents.Journal;

/// <summary>One thing that was published about an emptying. It is never altered: what changes is published as the next revision under the same id.</summary>
/// <param name="Id">The id under which the emptying was published first; it stays, also where later readings move the emptying.</param>
/// <param name="Revision">From 1, by one.</param>
/// <param name="KnownAt">When the platform got to know it.</param>
/// <param name="Before">What stood before; null where nothing did.</param>
/// <param name="After">What stands now; null where nothing does. One of both is not null.</param>
public sealed record Restatement(string Id, int Revision, EventChange Change, Instant KnownAt, CollectionEvent? Before, CollectionEvent? After)
{
    /// <summary>The emptying that this is about: as it stands, or as it stood last.</summary>
    public CollectionEvent Event => After ?? Before ?? throw new InvalidOperationException($"restatement '{Id}' {Revision} speaks of nothing");
}
