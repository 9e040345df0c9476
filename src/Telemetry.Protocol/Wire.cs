namespace Telemetry.Protocol;

/// <summary>The two forms of protobuf that our messages are made of, read in place. Both say false where the bytes end too early or are no number.</summary>
internal static class Wire
{
    public static bool TryBytes(ReadOnlySpan<byte> message, scoped ref int at, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if (!TryVarint(message, ref at, out var length) || length > (ulong)(message.Length - at)) return false;
        bytes = message.Slice(at, (int)length);
        at += (int)length;
        return true;
    }

    public static bool TryVarint(ReadOnlySpan<byte> message, scoped ref int at, out ulong value)
    {
        value = 0;
        for (var shift = 0; shift < 64 && at < message.Length; shift += 7)
        {
            var next = message[at++];
            value |= unchecked((ulong)(next & 0x7F) << shift);
            if (next < 0x80) return true;
        }

        return false;
    }
}
