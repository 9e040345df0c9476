using Telemetry.Server;
using Xunit;

namespace Telemetry.Tests.Ingestion;

public sealed class ServerOptionsTests : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-options-").FullName;
    private readonly TestAuthority authority;
    private readonly ServerOptions plain;
    private readonly ServerOptions tls;

    public ServerOptionsTests()
    {
        authority = new TestAuthority(folder, "authority");
        plain = new ServerOptions { DataFolder = folder };
        var (certificate, key) = authority.Sign("server");
        tls = plain with { GrpcCertificate = certificate, GrpcKey = key, GrpcCa = authority.File };
    }

    public void Dispose()
    {
        authority.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Without_TLS_the_loopback_address_is_in_order_and_no_other()
    {
        Assert.Empty(plain.Violations(Now));
        Assert.Empty((plain with { GrpcHost = "localhost" }).Violations(Now));
        Assert.Contains("--grpc-host: without TLS", Only(plain with { Roles = ServerRoles.Ingest, GrpcHost = "0.0.0.0" }), StringComparison.Ordinal);
        Assert.Contains("--grpc-ca: missing", Only(plain with { Roles = ServerRoles.Bridge, GrpcHost = "ingest.example" }), StringComparison.Ordinal);
    }

    [Fact]
    public void With_TLS_any_address_is_in_order_and_the_bridge_finds_it()
    {
        Assert.Empty(tls.Violations(Now));
        Assert.Empty((tls with { GrpcHost = "0.0.0.0" }).Violations(Now));
        Assert.Equal("https://localhost:8081/", (tls with { GrpcHost = "0.0.0.0" }).GrpcAddress.ToString());
        Assert.Equal("https://[::1]:8081/", (tls with { GrpcHost = "::1" }).GrpcAddress.ToString());
        Assert.Equal("http://127.0.0.1:8081/", plain.GrpcAddress.ToString());
        Assert.Empty((plain with { Roles = ServerRoles.Bridge, GrpcHost = "ingest.example", GrpcCa = authority.File }).Violations(Now));
        Assert.Contains("--grpc-host: 'ingest.example' is not an address", Only(tls with { GrpcHost = "ingest.example" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_half_of_what_TLS_needs_is_named_by_its_other_half()
    {
        Assert.Contains("--grpc-key: missing", Only(tls with { GrpcKey = null }), StringComparison.Ordinal);
        Assert.Contains("--grpc-ca: missing", Only(tls with { GrpcCa = null }), StringComparison.Ordinal);
        Assert.Contains("--grpc-certificate: missing", Only(tls with { Roles = ServerRoles.Ingest, GrpcCertificate = null }), StringComparison.Ordinal);
        Assert.Contains("--grpc-ca: given", Only(plain with { GrpcCa = authority.File }), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_missing_wrong_or_of_another_pair_are_named()
    {
        var (_, otherKey) = authority.Sign("other");
        Assert.Contains("--grpc-certificate: 'nowhere.pem' cannot be read", Only(tls with { GrpcCertificate = "nowhere.pem" }), StringComparison.Ordinal);
        Assert.Contains("--grpc-key: 'nowhere.key' cannot be read", Only(tls with { GrpcKey = "nowhere.key" }), StringComparison.Ordinal);
        Assert.Contains("--grpc-key: ", Only(tls with { GrpcKey = otherKey }), StringComparison.Ordinal);
        Assert.Contains("holds no certificate", Only(tls with { GrpcCa = otherKey }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_outside_its_time_is_named_with_that_time()
    {
        var (certificate, key) = authority.Sign("old", days: -1);
        Assert.Matches("^--grpc-certificate: '.*' expired at 20.*Z; renew the certificate\\.$", Only(tls with { GrpcCertificate = certificate, GrpcKey = key }));
        Assert.All(tls.Violations(Now.AddYears(-20)), violation => Assert.Contains("is not valid before", violation, StringComparison.Ordinal));
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var violations = (plain with { GrpcPort = 0, GrpcHost = "nowhere", GrpcCertificate = "a.pem", GrpcKey = "b.pem", GrpcCa = "c.pem" }).Violations(Now);
        Assert.Equal(
            ["--grpc-ca", "--grpc-certificate", "--grpc-host", "--grpc-key", "--grpc-port"],
            violations.Select(violation => violation[..violation.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    private static string Only(ServerOptions options) => Assert.Single(options.Violations(Now));
}
