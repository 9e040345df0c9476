using System.Buffers.Binary;
using System.Numerics;

namespace Telemetry.Storage.ReadingLog;

/// <summary>CRC-32C (Castagnoli, RFC 3720 appendix B.4): "123456789" gives E3069283.</summary>
public static class Crc32C
{
    public static uint Of(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        for (; data.Length >= 8; data = data[8..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(data));
        foreach (var value in data) crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}
