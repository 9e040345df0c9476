namespace Telemetry.Tests.Storage.Crash;

/// <summary>One file of the model: what is on the disk, and what was changed since and may or may not be there.</summary>
internal sealed class ModelFile
{
    private const int Sector = 512;
    private readonly List<(long Offset, byte[]? Bytes, long Length)> unsynced = [];
    private byte[] durable = [];

    /// <summary>What a process sees.</summary>
    public byte[] Cached { get; private set; } = [];

    public bool NameIsDurable { get; set; }

    public static ModelFile Of(byte[] content) => new() { Cached = content, durable = content, NameIsDurable = true };

    public void Write(long offset, byte[] bytes)
    {
        Cached = Placed(Cached, offset, bytes);
        unsynced.Add((offset, bytes, 0));
    }

    public void SetLength(long length)
    {
        Cached = Resized(Cached, length);
        unsynced.Add((0, null, length));
    }

    public void Flush()
    {
        foreach (var (offset, bytes, length) in unsynced) durable = bytes is null ? Resized(durable, length) : Placed(durable, offset, bytes);
        unsynced.Clear();
    }

    /// <summary>An fsync that failed: the pages count as clean although the disk does not have them, and no later fsync brings them back.</summary>
    public void LoseUnsynced() => unsynced.Clear();

    /// <summary>What a power cut leaves: each change is there, torn at sectors, or not, in any combination.</summary>
    public byte[] AfterPowerCut(Random chance)
    {
        var left = durable;
        foreach (var (offset, bytes, length) in unsynced)
        {
            var luck = chance.Next(3);
            if (luck == 0) continue;
            if (bytes is null) left = Resized(left, length);
            else if (luck == 1) left = Placed(left, offset, bytes);
            else left = Torn(left, offset, bytes, chance);
        }

        return left;
    }

    private static byte[] Torn(byte[] disk, long offset, byte[] bytes, Random chance)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var end = (int)Math.Min(bytes.Length, (((offset + at) / Sector) + 1) * Sector - offset);
            if (chance.Next(2) == 0) disk = Placed(disk, offset + at, bytes[at..end]);
            at = end;
        }

        return disk;
    }

    private static byte[] Placed(byte[] content, long offset, byte[] bytes)
    {
        var placed = Resized(content, Math.Max(content.Length, offset + bytes.Length));
        bytes.CopyTo(placed, offset);
        return placed;
    }

    private static byte[] Resized(byte[] content, long length)
    {
        var resized = new byte[length];
        content.AsSpan(0, (int)Math.Min(length, content.Length)).CopyTo(resized);
        return resized;
    }
}
