using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Server.Api;
using Telemetry.Storage.Readings;
using Xunit;

namespace Telemetry.Tests.Api;

/// <summary>The addresses under /api over a given store, on a free port of the loopback address.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private ApiServer(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    public HttpClient Client { get; }

    public static async Task<ApiServer> StartAsync(Registry registry, IReadingStore store, Instant now)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(new StoreQueries(new RegistryIndex(registry), store));
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(now.ToDateTimeOffset()));
        var app = builder.Build();
        app.MapApi();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ApiServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
