using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Telemetry.Protocol.Registers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server;
using Telemetry.Server.Api;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Memory;
using Telemetry.Tests.Simulators;
using Xunit;

namespace Telemetry.Tests.Heart.Warning;

public sealed class QualityAddressTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private WebApplication? app;
    private HttpClient? client;

    [Fact]
    public async Task A_dispute_file_is_handed_out_as_a_zip()
    {
        await using var zip = new ZipArchive(await client!.GetStreamAsync("api/disputes/T1?owner=collector", TestContext.Current.CancellationToken));

        Assert.Equal(["dispute.json", "dispute.nl.html", "dispute.en.html", "readings.csv", "samples.csv", "manifest.json"], zip.Entries.Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("api/disputes/T1", HttpStatusCode.BadRequest, "owner")]
    [InlineData("api/disputes/T2?owner=collector", HttpStatusCode.NotFound, "id")]
    [InlineData("api/disputes/T1?owner=somebody", HttpStatusCode.NotFound, "id")]
    [InlineData("api/warnings?day=morgen", HttpStatusCode.BadRequest, "day")]
    [InlineData("api/warnings?date=2024-10-08", HttpStatusCode.BadRequest, "query")]
    public async Task A_question_that_cannot_be_answered_is_refused_by_its_field(string address, HttpStatusCode status, string field)
    {
        var answer = await client!.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(field, problem.RootElement.GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_day_has_a_row_for_each_load_and_what_is_not_established_is_null()
    {
        var row = JsonDocument.Parse(await client!.GetStringAsync("api/warnings?day=2024-10-08", TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal("pmd", row.GetProperty("stream").GetString());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("shareBasisPoints").ValueKind);
        Assert.Equal("c2", row.GetProperty("missing").GetString());
    }

    public async ValueTask InitializeAsync()
    {
        var data = new DataFolder(folder.Path);
        await File.WriteAllBytesAsync(data.RegistryFile, RegisterJson.WriteRegistry(World.Registry));
        await File.WriteAllBytesAsync(data.RulesFile, RegisterJson.WriteRules(World.Rules));
        data.OpenTickets().Add([World.Ticket("T1", World.Start + TimeSpan.FromHours(10), 200_000, 40_000)], new Instant(0));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(data).AddSingleton<IReadingStore>(Store()).AddSingleton<TimeProvider>(new FakeTimeProvider(World.Start.ToDateTimeOffset()));
        app = builder.Build();
        app.MapQuality();
        await app.StartAsync();
        client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    private static MemoryReadingStore Store()
    {
        var store = new MemoryReadingStore();
        store.Append(1, ReadingColumns.Of("d1", "collector", 1, 0, [.. World.Hourly("c1", 88, 89, 90, 90, 91, 91, 2, 2, 3, 3, 4, 4), .. World.Hourly("c2", 70, 71, 72, 73, 74, 75)]));
        store.Flush();
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (app is not null) await app.DisposeAsync();
        folder.Dispose();
    }
}
