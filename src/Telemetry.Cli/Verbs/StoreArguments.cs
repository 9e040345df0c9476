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
    private readonly Option<string?> user = new("--influx-user") { Description = $"User of a 1.x server; the password comes from a file or {InfluxDbLogin.PasswordVariable}" };
    private readonly Option<string?> passwordFile = new("--influx-password-file") { Description = "File that holds the password" };
    private readonly Option<string?> tokenFile = new("--influx-token-file") { Description = $"File that holds the token of a 2.x or 3.x server; or set {InfluxDbLogin.TokenVariable}" };

    public void AddTo(Command verb)
    {
        foreach (Option option in new Option[] { store, url, database, user, passwordFile, tokenFile }) verb.Options.Add(option);
    }

    /// <summary>The options with the store in them; what cannot be made into options is among their mistakes.</summary>
    public ServerOptions Into(ServerOptions options, ParseResult parsed)
    {
        var mistakes = new List<string>();
        var engine = parsed.GetRequiredValue(store) switch
        {
            "sealed" => StoreEngine.Sealed,
            "influxdb" => StoreEngine.InfluxDb,
            var other => Unknown(other, mistakes),
        };
        return options with { Store = engine, InfluxDb = InfluxDb(engine, parsed, mistakes), Mistakes = [.. options.Mistakes, .. mistakes] };
    }

    private static StoreEngine Unknown(string store, List<string> mistakes)
    {
        mistakes.Add($"--store: '{store}' is not a store; write sealed or influxdb.");
        return StoreEngine.Sealed;
    }

    private InfluxDbOptions? InfluxDb(StoreEngine engine, ParseResult parsed, List<string> mistakes)
    {
        string?[] given = [parsed.GetValue(url), parsed.GetValue(database), parsed.GetValue(user), parsed.GetValue(passwordFile), parsed.GetValue(tokenFile)];
        if (engine == StoreEngine.Sealed && given.All(value => value is null)) return null;
        return new InfluxDbOptions
        {
            Url = given[0] ?? "",
            Database = given[1] ?? "telemetry",
            Credentials = InfluxDbLogin.Read(given[2], given[3], given[4], Environment.GetEnvironmentVariable, mistakes),
        };
    }
}
