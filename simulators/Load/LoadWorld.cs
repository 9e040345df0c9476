namespace Telemetry.Simulators.Load;

/// <summary>
/// The rows of a load, day by day and in each day device by device: what a platform takes in when every device sends its day in one batch. About
/// 10 ns a value. Not thread safe.
/// </summary>
public sealed class LoadWorld(LoadPlan plan)
{
    private readonly LoadDevice[] devices = [.. Enumerable.Range(0, plan.Containers).Select(index => new LoadDevice(plan, index))];
    private int next;

    public LoadPlan Plan => plan;

    /// <summary>The next device's day.</summary>
    public void Next(DeviceDay target)
    {
        devices[next].Next(target);
        next = (next + 1) % devices.Length;
    }
}
