namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// One immutable Parquet file of the store, as the manifest lists it. It holds every accepted reading that was measured in a span of whole UTC days, lies
/// in a range of log segments, and belongs to a container of a range.
/// </summary>
/// <param name="From">Begin of the span, milliseconds since 1970 UTC, inclusive.</param>
/// <param name="To">End of the span, exclusive.</param>
/// <param name="FirstSegment">The first log segment whose readings are in it.</param>
/// <param name="LastSegment">The last log segment whose readings are in it.</param>
/// <param name="FirstContainer">The first container id in it, in ordinal order.</param>
/// <param name="LastContainer">The last container id in it.</param>
/// <param name="FirstMeasured">The earliest measured time in it, milliseconds since 1970 UTC.</param>
/// <param name="LastMeasured">The latest measured time in it.</param>
/// <param name="Sha256">Of the whole file, 64 lower-case hexadecimal digits.</param>
/// <param name="Groups">Its row groups, in order; behind them lies the footer.</param>
/// <param name="FooterCrc">CRC-32C of the footer, the length and the mark behind it.</param>
public sealed record SealedFile(
    string Name, long From, long To, ulong FirstSegment, ulong LastSegment, string FirstContainer, string LastContainer, long FirstMeasured, long LastMeasured,
    long Rows, long Bytes, string Sha256, IReadOnlyList<SealedGroup> Groups, uint FooterCrc)
{
    public bool MayHold(string container, long from, long to) => MayHoldAny(container, container, from, to);

    /// <summary>True when it may hold readings of a container from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public bool MayHoldAny(string first, string last, long from, long to) =>
        FirstMeasured < to && from <= LastMeasured && string.CompareOrdinal(FirstContainer, last) <= 0 && string.CompareOrdinal(first, LastContainer) <= 0;
}
