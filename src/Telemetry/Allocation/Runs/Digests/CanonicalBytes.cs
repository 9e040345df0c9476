using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Telemetry.Allocation.Runs.Digests;

/// <summary>
/// Content as bytes that are the same everywhere: every field is its length, a colon, its text in UTF-8 and a blank, so that no text can pass for two; null is <c>-1:</c>, which is not
/// the empty text; a fact ends with a line feed. Written without garbage, because a year has millions of facts.
/// </summary>
internal sealed class CanonicalBytes
{
    private byte[] bytes = new byte[1_024];
    private int length;

    public CanonicalBytes Field(string? text)
    {
        if (text is null) return Absent();
        var count = Encoding.UTF8.GetByteCount(text);
        Digits(count);
        bytes[length++] = (byte)':';
        Reserve(count + 1);
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
        bytes[length++] = (byte)' ';
        return this;
    }

    public CanonicalBytes Field(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, digits, out var count);
        Digits(count);
        bytes[length++] = (byte)':';
        digits[..count].CopyTo(bytes.AsSpan(length));
        length += count;
        bytes[length++] = (byte)' ';
        return this;
    }

    public CanonicalBytes Field(long? number) => number is { } there ? Field(there) : Absent();

    public CanonicalBytes Field(DateOnly? day) => Field((long?)day?.DayNumber);

    public CanonicalBytes End()
    {
        Reserve(1);
        bytes[length++] = (byte)'\n';
        return this;
    }

    /// <summary>SHA-256 of what was written; then the buffer is empty again.</summary>
    public byte[] TakeDigest()
    {
        var digest = SHA256.HashData(bytes.AsSpan(0, length));
        length = 0;
        return digest;
    }

    /// <summary>What was written as text, by which two facts of one key are compared; then the buffer is empty again.</summary>
    public string TakeText()
    {
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        length = 0;
        return text;
    }

    private CanonicalBytes Absent()
    {
        Reserve(4);
        "-1: "u8.CopyTo(bytes.AsSpan(length));
        length += 4;
        return this;
    }

    private void Digits(int count)
    {
        Reserve(32);
        Utf8Formatter.TryFormat(count, bytes.AsSpan(length), out var written);
        length += written;
    }

    /// <summary>Digits reserve enough for a number as well.</summary>
    private void Reserve(int more)
    {
        if (length + more + 32 > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more + 32));
    }
}
