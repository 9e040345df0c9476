using MQTTnet;
using MQTTnet.Protocol;
using Telemetry.Protocol.Readings;
using Telemetry.Protocol.Topics;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server;
using Telemetry.Server.Identity;
using Telemetry.Storage.Readings;

namespace Telemetry.SystemTests;

public sealed class BadInputTests
{
    [Fact]
    public async Task Bad_readings_are_refused_or_kept_one_by_one_and_poison_never_blocks()
    {
        var stop = TestContext.Current.CancellationToken;
        using var installation = new Installation(mosquitto: false);
        await installation.PrepareAsync("simulate", "--seed", "5");
        await installation.StartBrokerAsync();
        await installation.StartServerAsync();
        var device = new DataFolder(installation.Data).ReadRegistry().Devices[0];
        using var client = await ConnectAsync(installation, device.Id);

        var container = device.Containers[0];
        var good = Instant.FromUtc(2024, 10, 1);
        Reading[] rows =
        [
            new(container, Quantity.FillLevel, good, 5_000, ReadingStatus.Ok),
            new(container, Quantity.FillLevel, good, 900_000, ReadingStatus.Ok),
            new(container, (Quantity)77, good, 1, ReadingStatus.Ok),
            new(container, Quantity.FillLevel, good, 5, ReadingStatus.NoTarget),
            new("nobody-knows-me", Quantity.FillLevel, good, 1, ReadingStatus.Ok),
            new(container, Quantity.FillLevel, Instant.FromUtc(1970, 1, 1), 1, ReadingStatus.Ok),
            new(container, Quantity.FillLevel, Instant.FromUtc(2038, 1, 19), 1, ReadingStatus.Ok),
            new(container, Quantity.FillLevel, good + TimeSpan.FromHours(1), 5_100, ReadingStatus.Ok),
        ];
        for (var poison = 0; poison < 200; poison++) await PublishAsync(client, device.Id, [0xFF, 0xFF, (byte)poison], stop);
        await PublishAsync(client, device.Id, BatchCodec.Encode(1, 0, good, rows), stop);

        StoreCounts counts;
        do
        {
            await Task.Delay(100, stop);
            counts = installation.Counts();
        }
        while (counts.Readings < 2);
        Assert.Equal(new StoreCounts(2, 6, 200), counts);

        using var store = new DataFolder(installation.Data).OpenReadings();
        var aside = store.SetAside(10).OrderBy(one => one.Id.Sequence).Select(one => (one.Id.Sequence, one.Verdict.Fate, one.Verdict.Field)).ToList();
        Assert.Equal(
            [
                (1UL, Fate.Refused, "value"), (2UL, Fate.Refused, "quantity"), (3UL, Fate.Refused, "value"),
                (4UL, Fate.Kept, "container"), (5UL, Fate.Kept, "measured_at"), (6UL, Fate.Kept, "measured_at"),
            ],
            aside);

        using var http = new HttpClient();
        var page = await http.GetStringAsync(installation.Page, stop);
        Assert.Contains(container, page, StringComparison.Ordinal);
        Assert.Contains("51,0 %", page, StringComparison.Ordinal);
        Assert.Contains("nobody-knows-me", page, StringComparison.Ordinal);
        Assert.Contains("2024-10", await http.GetStringAsync(new Uri(installation.Page, "reports/2024-10/report.en.html"), stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_cannot_speak_for_another_device()
    {
        var stop = TestContext.Current.CancellationToken;
        using var installation = new Installation(mosquitto: false);
        await installation.PrepareAsync("simulate", "--seed", "5");
        await installation.StartBrokerAsync();
        var devices = new DataFolder(installation.Data).ReadRegistry().Devices;
        using var client = await ConnectAsync(installation, devices[0].Id);
        var result = await PublishAsync(client, devices[1].Id, [1], stop);
        Assert.Equal(MqttClientPublishReasonCode.NotAuthorized, result.ReasonCode);
    }

    private static async Task<IMqttClient> ConnectAsync(Installation installation, string device)
    {
        var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(
            new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", installation.MqttPort).WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V500)
                .WithClientId(device).WithCredentials(device, FleetKey.OpenOrCreate(installation.Data).PasswordOf(device)).Build(),
            TestContext.Current.CancellationToken);
        return client;
    }

    private static Task<MqttClientPublishResult> PublishAsync(IMqttClient client, string device, byte[] payload, CancellationToken stop) => client.PublishAsync(
        new MqttApplicationMessageBuilder().WithTopic(DeviceTopic.Readings(device)).WithPayload(payload).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build(), stop);
}
