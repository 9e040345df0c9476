using System.Buffers.Binary;

namespace Telemetry.Protocol.Readings;

/// <summary>
/// Where the fields of an encoded ReadingBatch lie. Understands the form that encoders write: every column packed and in one piece. Any other
/// legal form is not <see cref="IsPlain"/> and goes through the generated parser once.
/// </summary>
internal ref struct BatchFields
{
    public ulong Epoch;
    public ulong FirstSequence;
    public long SentAtMs;
    public bool IsPlain;
    public ReadOnlySpan<byte> Container;
    public ReadOnlySpan<byte> Quantity;
    public ReadOnlySpan<byte> MeasuredAt;
    public ReadOnlySpan<byte> Value;
    public ReadOnlySpan<byte> Status;
    public ReadOnlySpan<byte> Raw;
    public ReadOnlySpan<byte> Calibration;

    public static BatchFields Find(ReadOnlySpan<byte> message, List<string> containers, RegisteredNames? names)
    {
        var fields = new BatchFields();
        var at = 0;
        while (at < message.Length)
        {
            if (!Wire.TryVarint(message, ref at, out var tag)) return fields;
            switch (tag)
            {
                case (1 << 3) | 1 when message.Length - at >= 8:
                    fields.Epoch = BinaryPrimitives.ReadUInt64LittleEndian(message[at..]);
                    at += 8;
                    break;
                case (2 << 3) | 0 when Wire.TryVarint(message, ref at, out var first):
                    fields.FirstSequence = first;
                    break;
                case (3 << 3) | 0 when Wire.TryVarint(message, ref at, out var sentAt):
                    fields.SentAtMs = unchecked((long)(sentAt >> 1) ^ -(long)(sentAt & 1));
                    break;
                case >= ((4 << 3) | 2) and <= ((11 << 3) | 2) when (tag & 7) == 2 && Wire.TryBytes(message, ref at, out var bytes) && fields.TryTake((int)(tag >> 3), bytes, containers, names):
                    break;
                default:
                    return fields;
            }
        }

        fields.IsPlain = true;
        return fields;
    }

    private bool TryTake(int field, ReadOnlySpan<byte> bytes, List<string> containers, RegisteredNames? names)
    {
        switch (field)
        {
            case 4:
                if (!System.Text.Unicode.Utf8.IsValid(bytes)) return false;
                containers.Add(names is null ? System.Text.Encoding.UTF8.GetString(bytes) : names.Container(bytes));
                return true;
            case 5: return TryTake(ref Container, bytes);
            case 6: return TryTake(ref Quantity, bytes);
            case 7: return TryTake(ref MeasuredAt, bytes);
            case 8: return TryTake(ref Value, bytes);
            case 9: return TryTake(ref Status, bytes);
            case 10: return TryTake(ref Raw, bytes);
            default: return TryTake(ref Calibration, bytes);
        }
    }

    private static bool TryTake(ref ReadOnlySpan<byte> column, ReadOnlySpan<byte> bytes)
    {
        if (!column.IsEmpty || !new VarintColumn(bytes).IsWhole) return false;
        column = bytes;
        return true;
    }
}
