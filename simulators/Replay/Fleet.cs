using Telemetry.Edge;
using Telemetry.Simulators.Histories;

namespace Telemetry.Simulators.Replay;

/// <summary>A fleet of real edge agents in one process, each with its own outbox and its own connection, under which histories are played.</summary>
public sealed class Fleet : IDisposable
{
    private readonly List<(ReplayedDevice Device, EdgeAgent Agent)> members;
    private readonly TimeProvider time;

    /// <param name="optionsOf">Options of the agent of a device.</param>
    public Fleet(IEnumerable<DeviceHistory> histories, Func<string, EdgeOptions> optionsOf, TimeProvider time)
    {
        this.time = time;
        members = [.. histories.Select(history => new ReplayedDevice(history)).Select(device => (device, new EdgeAgent(optionsOf(device.Device), device.Channels, time)))];
    }

    /// <summary>Readings that the devices have measured and stored, now and in runs before.</summary>
    public long Measured => members.Sum(member => member.Agent.Cursor);

    /// <summary>Readings among them that are in the server's log.</summary>
    public long Durable => members.Sum(member => member.Agent.Cursor - member.Agent.Depth);

    /// <summary>Plays all histories to their end and returns when the server's log has every reading.</summary>
    public Task RunAsync(double speed, CancellationToken stop) =>
        Task.WhenAll(members.Select(member => Task.Run(() => member.Agent.RunAsync(member.Device.PaceAsync(member.Agent.Cursor, speed, time, stop), stop), stop)));

    public void Dispose()
    {
        foreach (var (_, agent) in members) agent.Dispose();
    }
}
