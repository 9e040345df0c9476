using Telemetry.Containers;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>How an InfluxDB server is reached and how it is spared.</summary>
public sealed record InfluxDbOptions
{
    /// <summary>Where /write and /query are, for example http://127.0.0.1:8086. Without user and password in it.</summary>
    public required string Url { get; init; }

    /// <summary>The database (1.x, 3.x), or the bucket to which a 2.x server maps this name.</summary>
    public required string Database { get; init; }

    /// <summary>Which log is projected. Nodes that share a database each have their own name; it never changes while the database lives: see <see cref="InfluxDb.LogName"/>.</summary>
    public string LogName { get; init; } = "log";

    public InfluxDbCredentials Credentials { get; init; } = InfluxDbCredentials.None;

    /// <summary>The organisation, for the package InfluxDB.Client only; /write and /query have none.</summary>
    public string? Organisation { get; init; }

    /// <summary>Points in one request, 1 to 100,000.</summary>
    public int MaximumPoints { get; init; } = 5_000;

    /// <summary>Bytes of one request before compression, 64 KiB to 8 MiB (InfluxDB 3 takes 10). A single longer point goes alone.</summary>
    public int MaximumBytes { get; init; } = 1024 * 1024;

    /// <summary>Sends points with gzip: about a tenth of the bytes for some processor time. Worth it off the own machine.</summary>
    public bool Compress { get; init; }

    /// <summary>How often a request is sent before it counts as failed, 1 to 100. The default gives a server a minute to come back, on average.</summary>
    public int Attempts { get; init; } = 14;

    /// <summary>The wait before the second attempt is drawn from 0 to this; it doubles with every attempt.</summary>
    public TimeSpan LeastDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>No wait is drawn from more than this.</summary>
    public TimeSpan MostDelay { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the server may take to begin an answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Null when the URL is no address of HTTP.</summary>
    internal Uri? Address => Uri.TryCreate(Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;

    /// <summary>Everything that is wrong, each with the remedy, by the names of the command line; empty when a store can be opened.</summary>
    public IReadOnlyList<string> Violations()
    {
        var violations = new List<string>();
        if (Address is not { } address)
        {
            violations.Add($"--influx-url: '{Url}' is not an address; write for example http://127.0.0.1:8086.");
        }
        else
        {
            if (address.UserInfo.Length > 0) violations.Add("--influx-url: holds a user or a password; leave them out and use --influx-user and a password file.");
            if (address.Query.Length + address.Fragment.Length > 0) violations.Add("--influx-url: has a part after ? or #; leave it out.");
            if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && Credentials != InfluxDbCredentials.None)
                violations.Add($"--influx-url: a password or token would cross the network to '{address.Host}' in the clear; use https.");
        }

        if (!Identifier.IsValid(Database)) violations.Add($"--influx-database: '{Database}' is not usable; write {Identifier.Grammar}.");
        if (!Identifier.IsValid(LogName)) violations.Add($"log name: '{LogName}' is not usable; write {Identifier.Grammar}.");
        if (MaximumPoints is < 1 or > 100_000) violations.Add($"MaximumPoints: {MaximumPoints} is outside 1 to 100000.");
        if (MaximumBytes is < 64 * 1024 or > 8 * 1024 * 1024) violations.Add($"MaximumBytes: {MaximumBytes} is outside 65536 to 8388608.");
        if (Attempts is < 1 or > 100) violations.Add($"Attempts: {Attempts} is outside 1 to 100.");
        if (LeastDelay <= TimeSpan.Zero || MostDelay < LeastDelay) violations.Add($"LeastDelay, MostDelay: {LeastDelay} to {MostDelay} is no range above 0.");
        if (Timeout <= TimeSpan.Zero) violations.Add($"Timeout: {Timeout} must be above 0.");
        return violations;
    }
}
