using Google.Protobuf;
using Telemetry.Protocol.Registers;
using Telemetry.Protocol.V1;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server;
using Telemetry.Server.Identity;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Engines.Platform;

/// <summary>
/// The platform as it is run: a server process with the ingest role, this process in the place of the bridges. A batch is one device's day in the
/// bytes that the device published, which a bridge passes on as they are.
/// </summary>
internal sealed class GrpcEngine(EngineSetting setting, bool encrypted) : IEngine
{
    private const int Streams = 4;

    private readonly ReadingColumns columns = new();
    private readonly List<IngestStream> streams = [];
    private GrpcCertificate? certificate;
    private ServerProcess? server;

    public int BatchDays => 1;

    /// <summary>Half of the batches that the server lets a stream have under way.</summary>
    public int UnderWay => Streams * 128;

    /// <summary>Everything is encoded ahead, so that the load never pauses and work in the background cannot hide.</summary>
    public int WaveDays => int.MaxValue;

    public int? Server => server?.Id;

    /// <summary>The ingest role takes in and answers nothing; what the store answers is measured in process.</summary>
    public bool AnswersQuestions => false;

    public async Task StartAsync(CancellationToken stop)
    {
        var (grpc, web) = (ServerProcess.FreePort(), ServerProcess.FreePort());
        await File.WriteAllBytesAsync(setting.At("registry.json"), RegisterJson.WriteRegistry(LoadRegistry.Of(setting.Plan)), stop);
        var token = FleetKey.OpenOrCreate(setting.Folder).IngestionToken;
        if (encrypted) certificate = GrpcCertificate.Create(setting.Folder, setting.Time.GetUtcNow());
        server = ServerProcess.Start(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "telemetry.dll"), "serve", "--data", setting.Folder, "--roles", "ingest",
                "--grpc-port", $"{grpc}", "--web-port", $"{web}", .. certificate?.ServerArguments ?? [],
            ]);
        using var http = new HttpClient();
        await server.WaitUntilReadyAsync(async token => (await http.GetAsync(new Uri($"http://127.0.0.1:{web}/health/ready"), token)).EnsureSuccessStatusCode(), setting.Time, stop);
        for (var i = 0; i < Streams; i++) streams.Add(new IngestStream(new Uri($"{(encrypted ? "https" : "http")}://127.0.0.1:{grpc}"), certificate, token));
    }

    public Func<Task> Prepare(IReadOnlyList<DeviceDay> batch)
    {
        batch[0].CopyTo(columns);
        var request = new IngestRequest { Device = columns.Device, Batch = UnsafeByteOperations.UnsafeWrap(LoadPayload.Encode(columns)) };
        var stream = streams[batch[0].Index % Streams];
        return async () =>
        {
            var reply = await stream.SendAsync(request);
            if (reply.Accepted != LoadPlan.ValuesADay) throw new InvalidDataException($"{request.Device}: {reply.Accepted} of {LoadPlan.ValuesADay} readings accepted: {reply}");
        };
    }

    public Task CatchUpAsync() => Task.CompletedTask;

    public Task SettleAsync() => FolderSize.SettledAsync(setting.Folder, TimeSpan.FromSeconds(setting.Quick ? 5 : 30), setting.Time);

    /// <summary>Ends the server and opens what it left behind as a report would.</summary>
    public async Task<Totals> TotalsAsync()
    {
        await StopAsync();
        using var store = new DataFolder(setting.Folder).OpenReadings();
        return StoreTotals.Of(store);
    }

    public Task<int> ReadAsync(int container, Instant from, Instant to) => throw new NotSupportedException();

    public Task<int> LatestAsync() => throw new NotSupportedException();

    public Task<string> VersionAsync() => Task.FromResult(typeof(DataFolder).Assembly.GetName().Version!.ToString(3));

    public Task<IReadOnlyDictionary<string, long>> SizesAsync()
    {
        // What was there before the first reading is not the readings'.
        File.Delete(setting.At("registry.json"));
        return FolderSize.OnDiskAsync(("log", setting.At("log")), ("store", setting.Folder));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        server?.Dispose();
        server = null;
        certificate?.Dispose();
    }

    private async Task StopAsync()
    {
        foreach (var stream in streams) await stream.DisposeAsync();
        streams.Clear();
        if (server is not null) await server.StopAsync();
    }
}
