using Telemetry.Simulators.Load;
using Telemetry.Simulators.World;

namespace Telemetry.Simulators.Labelled;

/// <summary>
/// The errors of one sonar, as measured over 77 in Frankfurt: the 95th percentile of its own step between two samples has the quantiles 6, 16 and 42 cm.
/// Most steps are zero and few are large, so the noise is a rare disturbance and not a bell curve. Clean sensors are quieter at night (4.8 % of
/// the steps above 2 cm, 0.6 % above 10 cm), so their spikes are 0.2 % of the samples; the noisy ones have what is left of the 1.66 % of all, more of it the noisier they are.
/// </summary>
internal sealed class SonarNoise
{
    private const double CleanSpikes = 0.002;
    private const double NoisySpikes = ((0.0166 * 77) - (CleanSpikes * 36)) / 41;

    // Of the step's 95th percentile over the noisy sensors, by the quantiles below.
    private const double MeanNoisyStep = 31.7;

    private readonly FastChance chance;
    private readonly double reach;
    private readonly double spikeShare;
    private bool spiked;

    /// <param name="place">Of the sensor among all sensors, 0 (best) to 1 (worst).</param>
    public SonarNoise(FastChance chance, double place)
    {
        this.chance = chance;
        Step95 = Quantiles.At(place, (0, 4), (0.1, 6), (36.0 / 77, 10), (0.5, 16), (0.9, 42), (1, 55));
        reach = Step95 * (IsNoisy ? 1.04 : 1.14);
        spikeShare = IsNoisy ? NoisySpikes * (Step95 - 10) / (MeanNoisyStep - 10) : CleanSpikes;
    }

    /// <summary>In centimetres.</summary>
    public double Step95 { get; }

    public bool IsNoisy => Step95 > 10;

    /// <summary>What this sample is off, in centimetres.</summary>
    /// <param name="distance">The true distance: a spike that would come out above the sensor goes the other way.</param>
    public double Next(double distance, bool night, bool spikes)
    {
        var disturbed = IsNoisy ? 0.12 : night ? 0.02 : 0.1;
        var error = chance.Normal(0.4) + (chance.Happens(disturbed) ? chance.Between(-reach, reach) : 0);
        spiked = !spiked && chance.Happens(spikeShare);
        if (!spiked) return error;
        var size = chance.Between(30, 60);
        return !spikes ? error : distance - size < 10 ? error + size : error - size;
    }
}
