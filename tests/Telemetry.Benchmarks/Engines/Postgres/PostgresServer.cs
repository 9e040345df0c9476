using Npgsql;

namespace Telemetry.Benchmarks.Engines.Postgres;

/// <summary>A cluster of its own that lives as long as this object. It refuses to run as root, so root runs it as the user postgres.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres";

    private readonly ServerProcess server;

    private PostgresServer(ServerProcess server, NpgsqlDataSource source) => (this.server, Source) = (server, source);

    public int Id => server.Id;

    public NpgsqlDataSource Source { get; }

    public static string? Missing() => Binaries() is null ? "postgres is not installed (apt-get install postgresql)" : null;

    /// <param name="folder">Where the cluster is made.</param>
    public static async Task<PostgresServer> StartAsync(string folder, TimeProvider time, CancellationToken stop)
    {
        var binaries = Binaries()!;
        var data = Path.Combine(folder, "cluster");
        Directory.CreateDirectory(data);
        if (Environment.IsPrivilegedProcess)
        {
            await ServerProcess.RunAsync("chmod", "o+x", folder);
            await ServerProcess.RunAsync("chown", User, data);
        }

        var (program, before) = As(Path.Combine(binaries, "initdb"));
        await ServerProcess.RunAsync(program, [.. before, "-D", data, "-A", "trust", "-U", User, "-N", "-E", "UTF8", "--no-locale"]);
        var port = ServerProcess.FreePort();
        (program, before) = As(Path.Combine(binaries, "postgres"));
        string[] settings = ["shared_buffers=512MB", "max_wal_size=4GB", "wal_level=minimal", "max_wal_senders=0", "listen_addresses=127.0.0.1", $"unix_socket_directories={data}", $"port={port}"];
        var server = ServerProcess.Start(program, [.. before, "-D", data, .. settings.SelectMany(setting => new[] { "-c", setting })]);
        var source = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={port};Username={User};Database=postgres;Command Timeout=300");
        await server.WaitUntilReadyAsync(async token => await (await source.OpenConnectionAsync(token)).DisposeAsync(), time, stop);
        return new PostgresServer(server, source);
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await server.StopAsync(Measuring.Posix.Interrupt);
        server.Dispose();
    }

    private static (string Program, string[] Before) As(string program) =>
        Environment.IsPrivilegedProcess ? ("setpriv", ["--reuid", User, "--regid", User, "--clear-groups", program]) : (program, []);

    private static string? Binaries()
    {
        const string Debian = "/usr/lib/postgresql";
        if (!Directory.Exists(Debian)) return null;
        return Directory.GetDirectories(Debian).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "postgres"))).Max(StringComparer.Ordinal);
    }
}
