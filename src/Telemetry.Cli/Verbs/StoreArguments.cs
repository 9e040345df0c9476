using System.CommandLine;
using Telemetry.Server;
using Telemetry.Storage.Readings.InfluxDb;

namespace Telemetry.Cli.Verbs;

/// <summary>The part of <c>telemetry serve</c> that says where readings are kept.</summary>
internal sealed class StoreArguments
{
    private readonly Option<string> store = new("--store") { Description = "sealed (this machine) or influxdb (a server)", DefaultValueFactory = _ => "sealed" };
    private readonly Option<string?> url = new("--influx-url") { Description = "Address of InfluxDB, for example http://127.0.0.1:8086" };
    private readonly Option<string?> database = new("--influx-database") { Description = "Database (2.x: the name mapped to the bucket); default: telemetry" };
    private readonly Option<string?> organisation = new("--influx-organisation") { Description = "Organisation of a 2.x server, for a build with the package InfluxDB.Client" };
    private readonly Option<string?> user = new("--influx-user") { Description = $"User of a 1.x server; the password comes from a file or {InfluxDbLogin.PasswordVariable}" };
    private readonly Option<string?> passwordFile = new("--influx-password-file") { Description = "File that holds the password" };
    private readonly Option<string?> tokenFile = new("--influx-token-file") { Description = $"File that holds the token of a 2.x or 3.x server; or set {InfluxDbLogin.TokenVariable}" };

    public void AddTo(Command verb)
    {
        foreach (Option option in new Option[] { store, url, database, organisation, user, passwordFile, tokenFile }) verb.Options.Add(option);
    }

    /// <summary>The options with the store in them; what cannot be made into options is among their mistakes.</summary>
    public ServerOptions Into(ServerOptions options, ParseResult parsed)
    {
        var mistakes = new List<string>();
        var isGiven = new[] { url, database, organisation, user, passwordFile, tokenFile }.Any(option => parsed.GetValue(option) is not null);
        options = parsed.GetRequiredValue(store) switch
        {
            "influxdb" => options with { Store = StoreEngine.InfluxDb, InfluxDb = InfluxDb(parsed, mistakes) },
            "sealed" => options with { Store = StoreEngine.Sealed, InfluxDb = isGiven ? InfluxDb(parsed, mistakes) : null },
            var other => Unknown(options, other, mistakes),
        };
        return options with { Mistakes = [.. options.Mistakes, .. mistakes] };
    }

    private static ServerOptions Unknown(ServerOptions options, string store, List<string> mistakes)
    {
        mistakes.Add($"--store: '{store}' is not a store; write sealed or influxdb.");
        return options;
    }

    private InfluxDbOptions InfluxDb(ParseResult parsed, List<string> mistakes) => new()
    {
        Url = parsed.GetValue(url) ?? "",
        Database = parsed.GetValue(database) ?? "telemetry",
        Organisation = parsed.GetValue(organisation),
        Credentials = InfluxDbLogin.Read(parsed.GetValue(user), parsed.GetValue(passwordFile), parsed.GetValue(tokenFile), Environment.GetEnvironmentVariable, mistakes),
    };
}
