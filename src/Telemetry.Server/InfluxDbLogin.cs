using Telemetry.Storage.Readings.InfluxDb;

namespace Telemetry.Server;

/// <summary>
/// How a server process gets its credentials for InfluxDB: from a file or the environment, never from the command line, which every user of a
/// machine can read.
/// </summary>
public static class InfluxDbLogin
{
    public const string PasswordVariable = "TELEMETRY_INFLUX_PASSWORD";
    public const string TokenVariable = "TELEMETRY_INFLUX_TOKEN";

    /// <param name="variable">The environment.</param>
    /// <param name="mistakes">Gets everything that is wrong, each with the remedy.</param>
    public static InfluxDbCredentials Read(string? user, string? passwordFile, string? tokenFile, Func<string, string?> variable, ICollection<string> mistakes)
    {
        var password = Secret("--influx-password-file", passwordFile, variable(PasswordVariable), PasswordVariable, mistakes);
        var token = Secret("--influx-token-file", tokenFile, variable(TokenVariable), TokenVariable, mistakes);
        if (token is not null && (password is not null || user is not null)) mistakes.Add("--influx-user, --influx-token-file: a password and a token are given; a 1.x server takes the one, a 2.x or 3.x server the other.");
        if (user is not null && password is null && token is null && passwordFile is null) mistakes.Add($"--influx-user: '{user}' has no password; write it into a file for --influx-password-file or into {PasswordVariable}.");
        if (user is null && password is not null) mistakes.Add("--influx-user: a password is given without a user; name the user.");
        if (token is not null) return InfluxDbCredentials.Token(token);
        return user is not null && password is not null ? InfluxDbCredentials.Password(user, password) : InfluxDbCredentials.None;
    }

    private static string? Secret(string option, string? file, string? variable, string variableName, ICollection<string> mistakes)
    {
        if (string.IsNullOrEmpty(variable)) variable = null;
        if (file is null) return variable;
        if (variable is not null) mistakes.Add($"{option}: {variableName} is set too; use one of them.");
        try
        {
            var secret = File.ReadAllText(file).Trim();
            if (secret.Length > 0) return secret;
            mistakes.Add($"{option}: '{file}' is empty; write the secret into it.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            mistakes.Add($"{option}: '{file}' cannot be read ({error.Message}); name a file that this user can read.");
        }

        return null;
    }
}
