using System.Text;

namespace Telemetry.Protocol.Packages.Lines;

/// <summary>Lines as they are shown to people.</summary>
internal static class LineText
{
    /// <summary>The value of the first field, as it is written; null when that is no text.</summary>
    public static string? IdOf(ReadOnlySpan<byte> line)
    {
        var start = line.IndexOf(":\""u8);
        if (start < 0) return null;
        var value = line[(start + 2)..];
        var end = value.IndexOf((byte)'"');
        return end < 0 ? null : Encoding.UTF8.GetString(value[..end]);
    }

    /// <summary>The part around a position, with dots where something is left out; a line of a rule pack has a hundred thousand characters.</summary>
    public static string Around(ReadOnlySpan<byte> line, int position)
    {
        var (before, behind) = (80, 200);
        var from = Math.Max(0, Math.Min(position, line.Length) - before);
        var to = Math.Min(line.Length, position + behind);
        return $"{(from > 0 ? "…" : "")}{Encoding.UTF8.GetString(line[from..to])}{(to < line.Length ? "…" : "")}";
    }
}
