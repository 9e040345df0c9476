namespace Telemetry.Tests.Storage.Crash.Bits;

/// <summary>Flips the bits of a file one after the other, in place.</summary>
internal static class Flips
{
    /// <summary>A sample in the tests; <c>make crash</c> sets TELEMETRY_CRASH_BITS and flips every bit.</summary>
    public static readonly bool EveryBit = Environment.GetEnvironmentVariable("TELEMETRY_CRASH_BITS") is not null;

    /// <summary>One bit of each <paramref name="stride"/> bytes, another one each time; every bit when all are asked for.</summary>
    public static IEnumerable<int> Sample(int from, int to, int stride)
    {
        for (var position = from; position < to; position += EveryBit ? 1 : stride)
        {
            if (!EveryBit) yield return (position * 8) + (position / stride % 8);
            for (var bit = 0; EveryBit && bit < 8; bit++) yield return (position * 8) + bit;
        }
    }

    public static IEnumerable<int> All(int from, int to) => Enumerable.Range(from * 8, (to - from) * 8);

    /// <summary>Does something while a bit is flipped.</summary>
    public static void While(string path, byte[] whole, int bit, Action action)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.Write(file, [(byte)(whole[bit / 8] ^ (1 << (bit % 8)))], bit / 8);
        action();
        RandomAccess.Write(file, [whole[bit / 8]], bit / 8);
    }
}
