using System.Net.Http.Headers;
using System.Text;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>What a request shows to be let in. Its text never holds the secret, so that options can be logged.</summary>
public sealed class InfluxDbCredentials
{
    /// <summary>For a server that asks for nothing.</summary>
    public static readonly InfluxDbCredentials None = new(null, "no credentials");

    private const string TokenScheme = "Token";

    private readonly string description;

    private InfluxDbCredentials(AuthenticationHeaderValue? header, string description) => (Header, this.description) = (header, description);

    internal AuthenticationHeaderValue? Header { get; }

    /// <summary>The token alone; null when these are no token.</summary>
    internal string? TokenText => Header?.Scheme == TokenScheme ? Header.Parameter : null;

    /// <summary>User and password of a 1.x server.</summary>
    public static InfluxDbCredentials Password(string user, string password) =>
        new(new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))), $"the password of '{user}'");

    /// <summary>The token of a 2.x or 3.x server.</summary>
    public static InfluxDbCredentials Token(string token) => new(new AuthenticationHeaderValue(TokenScheme, token), "a token");

    public override string ToString() => description;
}
