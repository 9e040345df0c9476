using Telemetry.Quantities;

namespace Telemetry.Protocol.Packages.Lines;

/// <summary>2024-10-27T01:00:00.000Z to and from bytes. Millions of times are written and read, and a format string costs more than the rest of the line.</summary>
internal static class InstantText
{
    public const int Bytes = 24;

    private static readonly Instant Epoch = Instant.FromUtc(1, 1, 1);

    public static int Write(Instant instant, Span<byte> target)
    {
        var time = instant.ToDateTimeOffset().UtcDateTime;
        Digits(target, 0, 4, time.Year);
        Digits(target, 5, 2, time.Month);
        Digits(target, 8, 2, time.Day);
        Digits(target, 11, 2, time.Hour);
        Digits(target, 14, 2, time.Minute);
        Digits(target, 17, 2, time.Second);
        Digits(target, 20, 3, time.Millisecond);
        (target[4], target[7], target[10], target[13], target[16], target[19], target[23]) = ((byte)'-', (byte)'-', (byte)'T', (byte)':', (byte)':', (byte)'.', (byte)'Z');
        return Bytes;
    }

    /// <summary>Null when it is not written so or there is no such time.</summary>
    public static Instant? Parse(ReadOnlySpan<byte> text)
    {
        if (text.Length != Bytes) return null;
        if ((text[4], text[7], text[10], text[13], text[16], text[19], text[23]) != ((byte)'-', (byte)'-', (byte)'T', (byte)':', (byte)':', (byte)'.', (byte)'Z')) return null;
        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
        var (hour, minute, second, millisecond) = (Number(text[11..13]), Number(text[14..16]), Number(text[17..19]), Number(text[20..23]));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || millisecond < 0) return null;
        return Epoch + (new DateTime(year, month, day, hour, minute, second, millisecond, DateTimeKind.Utc) - DateTime.MinValue);
    }

    private static void Digits(Span<byte> target, int at, int digits, int value)
    {
        for (var i = digits - 1; i >= 0; i--, value /= 10) target[at + i] = (byte)('0' + (value % 10));
    }

    /// <summary>−1 when it is not all digits.</summary>
    private static int Number(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9') return -1;
            value = (value * 10) + digit - '0';
        }

        return value;
    }
}
