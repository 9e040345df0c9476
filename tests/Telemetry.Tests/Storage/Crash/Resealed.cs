using System.Buffers.Binary;
using System.Security.Cryptography;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Tests.Storage.Crash;

/// <summary>Gives every record of a segment a right checksum and chain value, whatever its payload: what a reader without them would believe.</summary>
internal static class Resealed
{
    public static byte[] Of(byte[] segment)
    {
        if (segment.Length < LogSegment.HeaderLength) return segment;
        var sealedAgain = segment.ToArray();
        var chain = sealedAgain[16..48];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var at = LogSegment.HeaderLength; at + LogSegment.RecordOverhead <= segment.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(sealedAgain.AsSpan(at + 4));
            if (length <= 0 || at + LogSegment.RecordOverhead + length > segment.Length) break;
            LogSegment.Finish(
                sealedAgain.AsSpan(at, LogSegment.RecordOverhead + length), (LogRecordKind)sealedAgain[at + 8], BinaryPrimitives.ReadInt64LittleEndian(sealedAgain.AsSpan(at + 9)), chain, hash);
            at += LogSegment.RecordOverhead + length;
        }

        return sealedAgain;
    }
}
