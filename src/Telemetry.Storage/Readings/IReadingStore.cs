using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings;

/// <summary>
/// The readings as a queryable projection of the log. It holds nothing that the log does not, so it can be thrown away and built anew. One thread
/// appends; any thread may query.
/// </summary>
public interface IReadingStore : IDisposable
{
    /// <summary>Everything in the log's segments below this number is in the store for good; the rest is handed in again at the next start.</summary>
    ulong FirstMissingSegment { get; }

    /// <summary>Why the store lags behind the log; null while it does not. It goes on by itself when the reason is gone.</summary>
    string? Trouble { get; }

    /// <summary>Takes a batch that is in a segment of the log and copies what it needs. It can be queried after <see cref="Flush"/>.</summary>
    /// <param name="segment">From 1, never falling: with the first batch of a segment the one before is complete.</param>
    void Append(ulong segment, ReadingColumns batch);

    /// <summary>Takes a dead letter that is in the log. It can be queried after <see cref="Flush"/>.</summary>
    void Append(ulong segment, DeadLetter letter);

    /// <summary>Makes everything appended visible to queries.</summary>
    void Flush();

    StoreCounts Counts();

    /// <summary>The containers that have readings, in ordinal order.</summary>
    IReadOnlyList<string> Containers();

    /// <summary>
    /// The readings of one container that were measured from <paramref name="from"/> up to and without <paramref name="to"/>, by time, quantity and
    /// content. Readings that came in twice under different identities (a restored device that sent its old readings again) have the same content
    /// and count once here. Read as they are taken, so that a year needs no more memory than a day.
    /// </summary>
    IEnumerable<Reading> Read(string container, Instant from, Instant to);

    /// <summary>
    /// The readings of some quantities of several containers, for calculations: container after container as asked for, those without readings left out. A store
    /// that can read them faster than one container at a time does; it is fastest when containers are asked for in ordinal order. Several threads may each
    /// ask for a part of the containers.
    /// </summary>
    IEnumerable<ContainerReadings> Read(IReadOnlyList<string> containers, QuantitySet quantities, Instant from, Instant to) =>
        containers.Select(container => new ContainerReadings(container, ValueOrder.Of(Read(container, from, to), quantities))).Where(found => found.Readings.Count > 0);

    /// <summary>The newest reading of each container and quantity by measured time (then the higher sequence, the lower epoch, the first device by its id), ordered by container and quantity.</summary>
    IReadOnlyList<NewestReading> Newest();

    /// <summary>The most recently recorded readings that were refused or kept, newest first, at most <paramref name="limit"/>.</summary>
    IReadOnlyList<SetAsideReading> SetAside(int limit);
}
