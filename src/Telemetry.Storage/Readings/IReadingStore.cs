using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings;

/// <summary>
/// The readings as a queryable projection of the log. It holds nothing that the log does not, so it can be thrown away and built anew. One thread
/// appends; any thread may query.
/// </summary>
public interface IReadingStore : IDisposable
{
    /// <summary>Takes a batch that is in the log and copies what it needs. It can be queried after <see cref="Flush"/>.</summary>
    void Append(ReadingColumns batch);

    /// <summary>Takes a dead letter that is in the log. It can be queried after <see cref="Flush"/>.</summary>
    void Append(DeadLetter letter);

    /// <summary>Makes everything appended visible to queries.</summary>
    void Flush();

    StoreCounts Counts();

    /// <summary>
    /// All readings with their containers, each instant's value once, oldest first. Readings that came in twice under different identities
    /// (a restored device that sent its old readings again) have the same content and count once here.
    /// </summary>
    IReadOnlyDictionary<string, IReadOnlyList<Reading>> ByContainer();

    /// <summary>The newest reading of each container and quantity by measured time, ordered by container and quantity.</summary>
    IReadOnlyList<NewestReading> Newest();

    /// <summary>The most recently recorded readings that were refused or kept, newest first, at most <paramref name="limit"/>.</summary>
    IReadOnlyList<SetAsideReading> SetAside(int limit);
}
