using System.CommandLine;
using System.Globalization;
using Telemetry.Edge;
using Telemetry.Server.Identity;
using Telemetry.Simulators.Histories;
using Telemetry.Simulators.Replay;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry replay</c>: sends device histories through the whole path, from fake chips under the real drivers to the durable log.</summary>
internal static class ReplayVerb
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var state = new Option<string?>("--state") { Description = "Folder of the devices' outboxes; keep it and a stopped replay goes on where it was (default: DATA/edge)" };
        var speed = new Option<string>("--speed") { Description = "Seconds of history a second, or max", DefaultValueFactory = _ => "max" };
        var host = SharedOptions.MqttHost();
        var port = SharedOptions.MqttPort();
        var verb = new Command("replay", "Send the histories of a folder to a running server. Example: telemetry replay --data data --speed 86400") { data, state, speed, host, port };
        verb.SetAction(async (parsed, stop) =>
        {
            var folder = parsed.GetRequiredValue(data);
            var import = HistoryFolder.Read(folder);
            foreach (var error in import.Refused) await Console.Error.WriteLineAsync($"refused: {error}");
            var keys = FleetKey.OpenOrCreate(folder);
            var stateFolder = parsed.GetValue(state) ?? Path.Combine(folder, "edge");
            using var fleet = new Fleet(import.Histories, device => OptionsOf(device, keys, stateFolder, parsed.GetRequiredValue(host), parsed.GetRequiredValue(port)), TimeProvider.System);
            var samples = import.Histories.Sum(history => (long)history.Samples.Count);
            await RunAsync(fleet, samples, SpeedOf(parsed.GetRequiredValue(speed)), stop);
            await Answer.WriteAsync(
                parsed,
                new { samples, durable = fleet.Durable, refused = import.Refused },
                string.Create(CultureInfo.InvariantCulture, $"{fleet.Durable} readings of {samples} samples are in the server's log"));
            return import.Refused.Count == 0 ? 0 : 1;
        });
        return verb;
    }

    /// <summary>Replays are fast, so the agents commit and send again much sooner than on a card in the field.</summary>
    public static EdgeOptions OptionsOf(string device, FleetKey keys, string stateFolder, string host, int port) => new(device, host, Path.Combine(stateFolder, device))
    {
        Password = keys.PasswordOf(device),
        Port = port,
        CommitEvery = 512,
        ResendAfter = TimeSpan.FromSeconds(3),
        ReconnectAtMost = TimeSpan.FromSeconds(5),
    };

    public static async Task RunAsync(Fleet fleet, long samples, double speed, CancellationToken stop)
    {
        var running = fleet.RunAsync(speed, stop);
        while (await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(1), stop)) != running)
        {
            stop.ThrowIfCancellationRequested();
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  measured {fleet.Measured} of {samples}, durable {fleet.Durable}"));
        }

        await running;
    }

    private static double SpeedOf(string text)
    {
        if (text == "max") return double.PositiveInfinity;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed) && speed > 0
            ? speed
            : throw new ArgumentException($"--speed: '{text}' is not a speed; write a number above 0, or max.");
    }
}
