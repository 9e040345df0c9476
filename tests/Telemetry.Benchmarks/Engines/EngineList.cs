using Telemetry.Benchmarks.Engines.DuckDb;
using Telemetry.Benchmarks.Engines.Http;
using Telemetry.Benchmarks.Engines.Platform;
using Telemetry.Benchmarks.Engines.Postgres;
using Telemetry.Benchmarks.Engines.Sqlite;

namespace Telemetry.Benchmarks.Engines;

/// <summary>Everything that is compared, in the order of the tables.</summary>
internal static class EngineList
{
    public static readonly EngineEntry[] All =
    [
        new("telemetry", "Telemetry, in process", true, false, "fsync of the log; deduplicated; value, status, raw, calibration and identity", Nothing, setting => new IntakeEngine(setting, logOnly: false)),
        new("telemetry-log", "Telemetry, its log alone", true, false, "as above, into a store that keeps nothing: the rest is what the store costs", Nothing, setting => new IntakeEngine(setting, logOnly: true)),
        new("duckdb", "DuckDB, wide rows", false, false, "fsync of its log; six values a row, no key", Nothing, setting => new DuckDbEngine(setting, wide: true)),
        new("duckdb-narrow", "DuckDB, narrow rows", false, false, "fsync of its log; one value a row, no key", Nothing, setting => new DuckDbEngine(setting, wide: false)),
        new("sqlite", "SQLite", false, false, "WAL, synchronous FULL; six values a row, no key", Nothing, setting => new SqliteEngine(setting, key: false)),
        new("sqlite-key", "SQLite with key", false, false, "WAL, synchronous FULL; primary key (container, time), without rowid", Nothing, setting => new SqliteEngine(setting, key: true)),
        new("telemetry-grpc", "Telemetry, gRPC", true, true, "validation, fsync of the log; deduplicated; value, status, raw, calibration and identity", Nothing, setting => new GrpcEngine(setting, encrypted: false)),
        new("telemetry-grpc-tls", "Telemetry, gRPC with TLS 1.3", true, true, "as over gRPC, encrypted", GrpcCertificate.Missing, setting => new GrpcEngine(setting, encrypted: true)),
        new("postgresql", "PostgreSQL", false, true, "fsync of its log; binary COPY of ready-made bytes, six values a row, no key", PostgresServer.Missing, setting => new PostgresEngine(setting, key: false)),
        new("postgresql-key", "PostgreSQL with key", false, true, "as above with primary key (container, time)", PostgresServer.Missing, setting => new PostgresEngine(setting, key: true)),
        new("influxdb", "InfluxDB", false, true, "fsync of its log; ready-made lines, six fields a point", () => Programs.Missing("influxd", "influxdb"), setting => new InfluxEngine(setting)),
        new("victoria-metrics", "VictoriaMetrics", false, true, "nothing: acknowledged from memory; ready-made lines, six fields a point", () => Programs.Missing("victoria-metrics", "victoria-metrics"), setting => new VictoriaEngine(setting)),
    ];

    public static EngineEntry Of(string name) =>
        All.FirstOrDefault(entry => entry.Name == name) ?? throw new ArgumentException($"engine: '{name}' is not known; write one of {string.Join(", ", All.Select(entry => entry.Name))}.");

    private static string? Nothing() => null;
}
