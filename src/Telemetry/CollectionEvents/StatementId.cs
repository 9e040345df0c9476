using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Telemetry.CollectionEvents;

/// <summary>An id for a statement whose owner gave it none: the same words give the same id, so that what is said twice counts once.</summary>
public static class StatementId
{
    /// <summary><c>s-</c> and 16 hexadecimal digits; when it became known takes no part.</summary>
    public static string Of(EventStatement statement) => "s-" + DigestOf(statement with { Id = "" });

    /// <summary>16 hexadecimal digits. Every text carries its length, so that no two statements read alike.</summary>
    internal static string DigestOf(EventStatement statement)
    {
        var content = string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)statement.Kind} {statement.From.UnixMilliseconds} {statement.To.UnixMilliseconds} {statement.Mass?.Value} {Field(statement.Owner)}{Field(statement.Id)}{Field(statement.Container)}{Field(statement.Reason)}{Field(statement.Actor)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16];
    }

    private static string Field(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text} ");
}
