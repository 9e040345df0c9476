using System.Buffers;

namespace Telemetry.Protocol.Packages.Reading;

/// <summary>Parts a stream at line feeds, about a megabyte at a time.</summary>
internal static class FileBlocks
{
    /// <summary>No line may be longer: a rule pack is the longest, and one of a thousand figures has a fiftieth of it.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    private const int Size = 1024 * 1024;

    /// <summary>Return the buffers to the shared pool.</summary>
    /// <exception cref="UnreadablePackageException">A line longer than <see cref="LongestLine"/>.</exception>
    public static async IAsyncEnumerable<FileBlock> Of(Stream source)
    {
        var (buffer, held) = (ArrayPool<byte>.Shared.Rent(Size), 0);
        while (true)
        {
            if (held == buffer.Length)
            {
                if (held >= LongestLine) throw new UnreadablePackageException($"a line is longer than {LongestLine} bytes; this is no package.");
                buffer = Moved(buffer, 0, held, held * 2);
            }

            var read = await source.ReadAsync(buffer.AsMemory(held));
            if (read == 0) break;
            var end = buffer.AsSpan(held, read).LastIndexOf((byte)'\n');
            held += read;
            if (end < 0 || held < Size / 2) continue;
            var whole = held - read + end + 1;
            var next = ArrayPool<byte>.Shared.Rent(Math.Max(Size, held - whole));
            buffer.AsSpan(whole, held - whole).CopyTo(next);
            yield return new(buffer, whole);
            (buffer, held) = (next, held - whole);
        }

        yield return new(buffer, held);
    }

    private static byte[] Moved(byte[] buffer, int from, int length, int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(size);
        buffer.AsSpan(from, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
