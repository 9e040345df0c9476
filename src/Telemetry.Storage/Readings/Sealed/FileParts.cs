using System.Buffers;
using Microsoft.Win32.SafeHandles;
using ParquetSharp;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// A sealed file as parts that each have a CRC-32C in the manifest: its row groups in order, the first with the file's head, and the footer. A part is checked
/// before the native reader sees it. The page checksums of Parquet are not enough: they leave out the page headers and the footer, where one flipped bit
/// can shift or reinterpret values, or have gigabytes allocated.
/// </summary>
internal static class FileParts
{
    private const int MagicLength = 4;

    /// <summary>Completes the groups of a file that was just written with where they end, and gives the footer's checksum.</summary>
    public static (IReadOnlyList<SealedGroup> Groups, uint FooterCrc) Of(string path, IReadOnlyList<SealedGroup> groups)
    {
        using var reader = new ParquetFileReader(path);
        using var file = File.OpenHandle(path);
        var complete = new List<SealedGroup>(groups.Count);
        long start = 0, end = MagicLength;
        for (var index = 0; index < groups.Count; index++)
        {
            using var group = reader.RowGroup(index);
            for (var column = 0; column < group.MetaData.NumColumns; column++) end += group.MetaData.GetColumnChunkMetaData(column).TotalCompressedSize;
            complete.Add(groups[index] with { End = end, Crc = Crc(file, start, end) });
            start = end;
        }

        return (complete, Crc(file, start, RandomAccess.GetLength(file)));
    }

    /// <summary>False when the footer is not as it was written.</summary>
    public static bool FooterIsWhole(SafeFileHandle file, SealedFile entry) =>
        RandomAccess.GetLength(file) == entry.Bytes && Crc(file, entry.Groups[^1].End, entry.Bytes) == entry.FooterCrc;

    /// <summary>False when a row group is not as it was written.</summary>
    public static bool RowGroupIsWhole(SafeFileHandle file, SealedFile entry, int index) =>
        Crc(file, index == 0 ? 0 : entry.Groups[index - 1].End, entry.Groups[index].End) == entry.Groups[index].Crc;

    /// <summary>0 where the file is too short; a length that does not match is found before.</summary>
    private static uint Crc(SafeFileHandle file, long start, long end)
    {
        var length = checked((int)(end - start));
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            for (var read = 0; read < length;)
            {
                var count = RandomAccess.Read(file, bytes.AsSpan(read, length - read), start + read);
                if (count == 0) return 0;
                read += count;
            }

            return Crc32C.Of(bytes.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
