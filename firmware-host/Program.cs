using System.Runtime.InteropServices;
using System.Text.Json;
using Telemetry.Edge.Configuration;
using Telemetry.Edge.Sampling;

namespace Telemetry.Edge;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["version"]:
                Console.WriteLine(typeof(Program).Assembly.GetName().Version?.ToString(3));
                return ExitCode.Done;
            case ["run", var path]:
                return await RunAsync(path).ConfigureAwait(false);
            default:
                await Console.Error.WriteLineAsync("Usage: telemetry-edge run CONFIG.json | telemetry-edge version").ConfigureAwait(false);
                return ExitCode.WrongInput;
        }
    }

    private static async Task<int> RunAsync(string path)
    {
        using var stop = new CancellationTokenSource();
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        try
        {
            var file = Read(path);
            var mistakes = file.Mistakes();
            foreach (var mistake in mistakes) await Console.Error.WriteLineAsync($"{path}: {mistake}").ConfigureAwait(false);
            if (mistakes.Count > 0) return ExitCode.WrongInput;

            var password = file.PasswordFile is null ? null : (await File.ReadAllTextAsync(file.PasswordFile, stop.Token).ConfigureAwait(false)).TrimEnd('\r', '\n');
            Channel[] channels = [.. file.Channels.Select(Parts.Connect)];
            using var agent = new EdgeAgent(file.ToOptions(password), channels, TimeProvider.System, Console.WriteLine);
            await agent.RunAsync(Pace.Every(TimeSpan.FromSeconds(file.SampleEverySeconds), channels.Length, TimeProvider.System), stop.Token).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (JsonException error)
        {
            await Console.Error.WriteLineAsync($"{path}: {error.Message}").ConfigureAwait(false);
            return ExitCode.WrongInput;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            await Console.Error.WriteLineAsync($"telemetry-edge: {error.Message}").ConfigureAwait(false);
            return ExitCode.Failed;
        }

        // Samples not yet on the disk are committed before the process ends.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static DeviceFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        return JsonSerializer.Deserialize(stream, DeviceFileFormat.Default.DeviceFile) ?? throw new JsonException("the file is empty; describe the device.");
    }
}
