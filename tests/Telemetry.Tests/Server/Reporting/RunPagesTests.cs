using System.Net;
using Telemetry.Server;
using Xunit;

namespace Telemetry.Tests.Server.Reporting;

public sealed class RunPagesTests : IAsyncLifetime
{
    private PartyServer server = null!;

    public async ValueTask InitializeAsync() => server = await PartyServer.StartAsync(ServerRoles.Ingest | ServerRoles.Web | ServerRoles.Reports);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task The_list_names_each_run_in_both_languages_and_passes_over_what_is_no_package()
    {
        var dutch = await TextAsync("runs");
        Assert.Contains("Verdeelberekeningen", dutch, StringComparison.Ordinal);
        Assert.Contains($"/runs/{PartyServer.Run.Id}\"", dutch, StringComparison.Ordinal);
        Assert.Contains("definitief", dutch, StringComparison.Ordinal);
        Assert.Contains("nog niet", dutch, StringComparison.Ordinal);
        Assert.DoesNotContain("nonsense", dutch, StringComparison.Ordinal);
        Assert.Contains($"/runs/{PartyServer.Run.Id}?language=en\"", await TextAsync("runs?language=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_shown_from_its_verified_package_with_the_root()
    {
        var page = await TextAsync($"runs/{PartyServer.Run.Id}");
        Assert.Contains("<html lang=\"nl\">", page, StringComparison.Ordinal);
        Assert.Contains("Merkle-wortel van het pakket", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await TextAsync($"runs/{PartyServer.Run.Id}?language=en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("run.json", "application/json")]
    [InlineData("package", "application/x-ndjson")]
    public async Task Beside_the_page_stand_its_files(string file, string type)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(server.Page, $"runs/{PartyServer.Run.Id}/{file}"), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_damaged_package_is_shown_as_such_and_nothing_is_made_from_it()
    {
        var text = await File.ReadAllTextAsync(server.Package, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(server.Package, text.Replace("\"gross\":14000000", "\"gross\":14000001", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Contains("Het pakket is beschadigd", await TextAsync("runs"), StringComparison.Ordinal);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(server.Page, $"runs/{PartyServer.Run.Id}"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task A_run_that_is_not_here_is_not_found()
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(server.Page, $"runs/{new string('0', 64)}"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Parties_are_answered_at_their_own_port_alone()
    {
        using var channel = Grpc.Net.Client.GrpcChannel.ForAddress($"http://127.0.0.1:{server.Options.GrpcPort}");
        var client = new Protocol.V1.ReportingService.ReportingServiceClient(channel);
        var refused = await Assert.ThrowsAsync<Grpc.Core.RpcException>(async () => await client.VerifyAsync(new() { Run = PartyServer.Run.Id }, server.As("pro-a"), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(Grpc.Core.StatusCode.Unimplemented, refused.StatusCode);
    }

    private async Task<string> TextAsync(string address)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri(server.Page, address), TestContext.Current.CancellationToken);
    }
}
