using System.Text;

namespace Telemetry.Protocol.Packages.Lines;

/// <summary>
/// Gives one string for equal bytes most of the time: a container stands in thousands of lines. A slot holds the text that came last; several threads may use it, for a slot
/// that is overwritten costs a string and nothing else.
/// </summary>
internal sealed class TextPool
{
    private readonly string?[] slots = new string?[1 << 17];

    public string Of(ReadOnlySpan<byte> utf8)
    {
        var hash = 2_166_136_261u;
        foreach (var one in utf8) hash = unchecked((hash ^ one) * 16_777_619u);
        ref var slot = ref slots[unchecked(hash ^ (hash >> 15)) & (uint)(slots.Length - 1)];
        var text = slot;
        if (text is not null && Ascii.Equals(utf8, text)) return text;
        return slot = Encoding.UTF8.GetString(utf8);
    }
}
