using Telemetry.Quantities;

namespace Telemetry.Simulators.World;

/// <summary>Which samples of a device get through: 18 % are lost one by one, and some devices are away for days.</summary>
internal sealed class Uplinks
{
    private const double Loss = 0.18;

    // Frankfurt: 339 gaps of more than a day in 77 sensor-years, about 0.4 per sensor and month.
    private const double GapsPerDevice = 0.4;

    private readonly Chance _chance;
    private readonly int _gapFrom;
    private readonly int _gapHours;

    public Uplinks(int device, int hours, int seed)
    {
        _chance = new Chance(seed, Purposes.Uplinks, device);
        OffsetMilliseconds = _chance.Between(0, 3_600_000);
        _gapFrom = _chance.Between(24, hours - 120);
        _gapHours = _chance.Happens(GapsPerDevice) ? _chance.Between(25, 90) : 0;
    }

    /// <summary>When in the hour the device measures.</summary>
    public int OffsetMilliseconds { get; }

    /// <summary>Asked once per hour, in order.</summary>
    public bool Arrives(int hour) => !_chance.Happens(Loss) && !IsAway(hour);

    public bool IsAway(int hour) => hour >= _gapFrom && hour < _gapFrom + _gapHours;
}
