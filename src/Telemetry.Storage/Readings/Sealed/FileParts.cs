using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Win32.SafeHandles;
using ParquetSharp;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// A sealed file as parts that each have a CRC-32C in the manifest: its row groups in order, the first with the file's head, the page index, and the footer. A
/// part is checked before the native reader sees it. The page checksums of Parquet are not enough: they leave out the page headers and the footer, where one flipped bit
/// can shift or reinterpret values, or have gigabytes allocated.
/// </summary>
internal static class FileParts
{
    private const int MagicLength = 4;
    private const int TailLength = 8;
    private const int DigitsPerPart = 8;

    /// <summary>The checksums of the parts, 8 lower-case hexadecimal digits each, the footer's last.</summary>
    public static string ChecksOf(string path)
    {
        using var reader = new ParquetFileReader(path);
        using var file = File.OpenHandle(path);
        return string.Concat(Before(reader, file).Append(Footer(file)!.Value).Select(part => Text(Crc(file, part))));
    }

    /// <summary>False when the footer is not as it was written.</summary>
    public static bool FooterIsWhole(SafeFileHandle file, SealedFile entry) =>
        RandomAccess.GetLength(file) == entry.Bytes && entry.Checks.Length >= DigitsPerPart && Footer(file) is { } footer && entry.Checks[^DigitsPerPart..] == Text(Crc(file, footer));

    /// <summary>False when a part before the footer is not as it was written. The footer must have been checked: <paramref name="part"/> comes from it.</summary>
    public static bool PartIsWhole(SafeFileHandle file, SealedFile entry, int index, (long Start, long End) part) =>
        entry.Checks.AsSpan(index * DigitsPerPart, DigitsPerPart).SequenceEqual(Text(Crc(file, part)));

    /// <summary>Where the row groups lie, which follow each other without a gap, and last what is between them and the footer.</summary>
    public static IReadOnlyList<(long Start, long End)> Before(ParquetFileReader reader, SafeFileHandle file)
    {
        var parts = new List<(long, long)>();
        long start = 0, end = MagicLength;
        for (var index = 0; index < reader.FileMetaData.NumRowGroups; index++)
        {
            using var group = reader.RowGroup(index);
            for (var column = 0; column < group.MetaData.NumColumns; column++) end += group.MetaData.GetColumnChunkMetaData(column).TotalCompressedSize;
            parts.Add((start, end));
            start = end;
        }

        parts.Add((start, Footer(file)!.Value.Start));
        return parts;
    }

    /// <summary>Null when the length that the file gives its footer is impossible.</summary>
    private static (long Start, long End)? Footer(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        Span<byte> tail = stackalloc byte[TailLength];
        if (length < TailLength || RandomAccess.Read(file, tail, length - TailLength) < TailLength) return null;
        var start = length - TailLength - BinaryPrimitives.ReadUInt32LittleEndian(tail);
        return start < 0 ? null : (start, length);
    }

    private static uint Crc(SafeFileHandle file, (long Start, long End) part)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)(part.End - part.Start)));
        for (var read = 0; read < bytes.Length;)
        {
            var count = RandomAccess.Read(file, bytes.AsSpan(read), part.Start + read);
            if (count == 0) return 0;
            read += count;
        }

        return Crc32C.Of(bytes);
    }

    private static string Text(uint crc) => crc.ToString("x8", CultureInfo.InvariantCulture);
}
