using System.Text;
using System.Text.Json;

namespace Telemetry.Protocol.Packages.Lines;

/// <summary>The words for the members of an enum: their names in camelCase. They are part of the schema, which a test compares with them.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    private static readonly byte[][] Texts = [.. Values.Select(value => Encoding.UTF8.GetBytes(JsonNamingPolicy.CamelCase.ConvertName(value.ToString())))];

    /// <exception cref="ArgumentOutOfRangeException">Not a member.</exception>
    public static ReadOnlySpan<byte> Of(T value)
    {
        for (var i = 0; i < Values.Length; i++)
            if (EqualityComparer<T>.Default.Equals(Values[i], value))
                return Texts[i];
        throw new ArgumentOutOfRangeException(nameof(value), value, $"This is no {typeof(T).Name}.");
    }

    /// <summary>Null for a word of nothing.</summary>
    public static T? Parse(ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < Texts.Length; i++)
            if (word.SequenceEqual(Texts[i]))
                return Values[i];
        return null;
    }

    public static string All => string.Join(", ", Texts.Select(Encoding.UTF8.GetString));
}
