using System.Text;

namespace Telemetry.Protocol.Packages.Lines;

/// <summary>
/// Gives one string for equal bytes most of the time: a container stands in thousands of lines. A slot holds the text that came last; several threads may use it, for a slot
/// that is overwritten costs a string and nothing else. It starts small and grows with what does not fit, to a megabyte.
/// </summary>
internal sealed class TextPool
{
    private const int Most = 1 << 17;

    private string?[] slots = new string?[1 << 11];
    private int misses;

    public string Of(ReadOnlySpan<byte> utf8)
    {
        var hash = 2_166_136_261u;
        foreach (var one in utf8) hash = unchecked((hash ^ one) * 16_777_619u);
        var current = slots;
        ref var slot = ref current[unchecked(hash ^ (hash >> 15)) & (uint)(current.Length - 1)];
        var text = slot;
        if (text is not null && Ascii.Equals(utf8, text)) return text;
        if (++misses > 2 * current.Length && current.Length < Most) (slots, misses) = (new string?[current.Length * 4], 0);
        return slot = Encoding.UTF8.GetString(utf8);
    }
}
