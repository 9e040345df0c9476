using System.Runtime.CompilerServices;
using Telemetry.Edge.Sampling;
using Telemetry.Edge.Sensors;
using Telemetry.Readings;
using Telemetry.Simulators.Chips;
using Telemetry.Simulators.Histories;

namespace Telemetry.Simulators.Replay;

/// <summary>
/// Plays one device's history under the real drivers: every sample is put before a fake chip as the register content that the part would have, and
/// the agent then measures it as it measures anything. One sample becomes one reading.
/// </summary>
public sealed class ReplayedDevice
{
    // 2,400 mm to the floor and 400 mm to the full mark: 1 mm is 5 basis points, the part's own resolution.
    private static readonly FillGeometry Geometry = new(2_400, 400, 1);
    private static readonly ScaleCalibration Scale = new(TareCounts: 84_321, CountsPerKilogram: 10_000, Version: 1);
    private readonly DeviceHistory history;
    private readonly Dictionary<(string Container, Quantity Quantity), (int Channel, Action<HistorySample> Present)> parts = [];
    private readonly List<Channel> channels = [];

    public ReplayedDevice(DeviceHistory history)
    {
        this.history = history;
        foreach (var part in history.Samples.Select(sample => (sample.Container, sample.Quantity)).Distinct()) Install(part.Container, part.Quantity);
    }

    public string Device => history.Device;

    public IReadOnlyList<Channel> Channels => channels;

    /// <summary>
    /// The history from a sample on. Historical time passes <paramref name="speed"/> times faster than real time; positive infinity does not wait at all.
    /// </summary>
    /// <param name="from">Samples that the device has measured already, in a run before this one.</param>
    public async IAsyncEnumerable<DueSample> PaceAsync(long from, double speed, TimeProvider time, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var start = time.GetTimestamp();
        for (var i = (int)Math.Min(from, history.Samples.Count); i < history.Samples.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            var sample = history.Samples[i];
            if (double.IsFinite(speed))
            {
                var due = (sample.At - history.Samples[(int)from].At) / speed - time.GetElapsedTime(start);
                if (due > TimeSpan.Zero) await Task.Delay(due, time, stop);
            }
            else if (i % 256 == 0)
            {
                await Task.Yield();
            }

            var (channel, present) = parts[(sample.Container, sample.Quantity)];
            present(sample);
            yield return new DueSample(sample.At, channel);
        }
    }

    private void Install(string container, Quantity quantity)
    {
        var clock = new SimulatedTime(history.Samples[0].At);
        if (quantity == Quantity.ContentMass)
        {
            var chip = new Hx711Chip(clock);
            Add(new ScaleSensor(new Hx711(chip, clock, clock.Pause), Scale), Scale.Version, sample =>
            {
                chip.Present(Scale.TareCounts + (sample.Value * Scale.CountsPerKilogram / 1000));
                chip.Fault = sample.Status switch
                {
                    ReadingStatus.Ok => Hx711Fault.None,
                    ReadingStatus.Saturated => Hx711Fault.SaturatedHigh,
                    ReadingStatus.Timeout or ReadingStatus.NotReady => Hx711Fault.NeverReady,
                    _ => Hx711Fault.BusFailure,
                };
            });
        }
        else if (quantity == Quantity.FillLevel)
        {
            var chip = new Vl53l1xChip(clock);
            Add(new LevelSensor(new Vl53l1x(chip, clock, clock.Pause), Geometry), Geometry.Version, sample =>
            {
                var answers = sample.Status is ReadingStatus.Ok or ReadingStatus.Suspect or ReadingStatus.NoTarget or ReadingStatus.OutOfRange;
                var millimetres = Geometry.EmptyMillimetres - (sample.Value * (Geometry.EmptyMillimetres - Geometry.FullMillimetres) / 10_000);
                if (answers) chip.Present((int)millimetres, sample.Status);
                chip.Fault = answers ? Vl53l1xFault.None : sample.Status is ReadingStatus.Timeout or ReadingStatus.NotReady ? Vl53l1xFault.NeverReady : Vl53l1xFault.NotAcknowledged;
            });
        }
        else
        {
            throw new NotSupportedException($"device {history.Device}: no part measures {quantity} yet; leave its rows out of the history.");
        }

        void Add(ISensor sensor, int calibration, Action<HistorySample> present)
        {
            parts.Add((container, quantity), (channels.Count, present));
            channels.Add(new Channel(container, quantity, sensor, calibration));
        }
    }
}
