using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Telemetry.Server;
using Telemetry.Server.Bridge;
using Xunit;

namespace Telemetry.Tests.Ingestion;

public sealed class IngestionTlsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-tls-").FullName;
    private readonly TestAuthority authority;
    private readonly TestAuthority stranger;

    public IngestionTlsTests() => (authority, stranger) = (new TestAuthority(folder, "authority"), new TestAuthority(folder, "stranger"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        authority.Dispose();
        stranger.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_bridge_that_trusts_the_authority_is_answered()
    {
        await using var server = await StartAsync(authority.Sign("server"));
        Assert.Equal(20u, await AcceptedAsync(server, server.Options));
    }

    [Fact]
    public async Task A_bridge_that_trusts_another_authority_does_not_connect()
    {
        await using var server = await StartAsync(authority.Sign("server"));
        Assert.Contains("certificate", await RefusalAsync(server, server.Options with { GrpcCa = stranger.File }), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_certificate_that_expired_is_not_accepted()
    {
        await using var server = await StartAsync(authority.Sign("server", days: -1));
        Assert.Contains("NotTimeValid", await RefusalAsync(server, server.Options), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_for_another_address_is_not_accepted()
    {
        await using var server = await StartAsync(authority.Sign("server", address: "127.0.0.9"));
        Assert.Contains("NameMismatch", await RefusalAsync(server, server.Options), StringComparison.Ordinal);
        Assert.Equal(20u, await AcceptedAsync(server, server.Options with { GrpcHost = "localhost" }));
    }

    [Fact]
    public async Task A_bridge_without_TLS_gets_nothing_from_the_TLS_port()
    {
        await using var server = await StartAsync(authority.Sign("server"));
        await RefusalAsync(server, server.Options with { GrpcCa = null });
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, false)]
    [InlineData(SslProtocols.Tls13, true)]
    public async Task Nothing_older_than_TLS_1_3_is_spoken(SslProtocols protocol, bool isSpoken)
    {
        await using var server = await StartAsync(authority.Sign("server"));
        var trusting = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trusting.CustomTrustStore.ImportFromPemFile(authority.File);
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Options.GrpcPort, Stop);
        await using var stream = new SslStream(socket.GetStream());
        var hello = stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "localhost",
                EnabledSslProtocols = protocol,
                ApplicationProtocols = [SslApplicationProtocol.Http2],
                CertificateChainPolicy = trusting,
            },
            Stop);
        if (!isSpoken) await Assert.ThrowsAnyAsync<Exception>(() => hello);
        else
        {
            await hello;
            Assert.Equal(SslProtocols.Tls13, stream.SslProtocol);
        }
    }

    private Task<IngestionServer> StartAsync((string Certificate, string Key) own) =>
        IngestionServer.StartAsync(options => options with { GrpcCertificate = own.Certificate, GrpcKey = own.Key, GrpcCa = authority.File });

    private static async Task<uint> AcceptedAsync(IngestionServer server, ServerOptions bridge)
    {
        using var channel = IngestionChannel.Open(bridge);
        using var call = server.Call(channel);
        await call.RequestStream.WriteAsync(Batches.InTurn(1, 20).First(), Stop);
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        return call.ResponseStream.Current.Accepted;
    }

    private static async Task<string> RefusalAsync(IngestionServer server, ServerOptions bridge)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        using var channel = IngestionChannel.Open(bridge);
        using var call = server.Call(channel);
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(limit.Token));
        Assert.Contains(error.StatusCode, (StatusCode[])[StatusCode.Internal, StatusCode.Unavailable]);
        return error.ToString();
    }
}
