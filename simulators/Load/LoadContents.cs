using Telemetry.Simulators.World;

namespace Telemetry.Simulators.Load;

/// <summary>What is in one container: people throw in by the hour of the day, and somebody empties it in the morning when it is full enough.</summary>
internal sealed class LoadContents
{
    private const double CapacityLitres = 3_000;
    private const double LitresAnOpening = 30;

    private readonly FastChance chance;
    private readonly double litresADay;
    private double gramsPerLitre;
    private double emptyAtShare;
    private double openingsLeft;

    public LoadContents(FastChance chance)
    {
        this.chance = chance;
        litresADay = CapacityLitres * chance.Between(0.02, 0.11);
        Share = chance.Between(0, 0.6);
        StartCycle();
    }

    /// <summary>Of the usable volume, 0 to about 1.</summary>
    public double Share { get; private set; }

    public double Grams => Share * CapacityLitres * gramsPerLitre;

    /// <summary>Lets a quarter of an hour pass.</summary>
    /// <param name="weekday">0 to 6; 5 is the busy day, 6 the quiet one.</param>
    /// <returns>Openings of the lid in it.</returns>
    public int Pass(int hour, int weekday)
    {
        if (Share > emptyAtShare && hour is >= 6 and < 13 && chance.Happens(0.1)) Empty();
        var week = weekday == 5 ? 1.4 : weekday == 6 ? 0.7 : 1.0;
        var litres = litresADay * week * DayRhythm.ThousandthsOf(hour) * chance.Between(0.2, 1.8) / 4_000;
        Share += litres / CapacityLitres;
        openingsLeft += litres / LitresAnOpening * chance.Between(0.4, 1.6);
        var openings = (int)openingsLeft;
        openingsLeft -= openings;
        return openings;
    }

    private void Empty()
    {
        Share *= chance.Between(0, 0.03);
        StartCycle();
    }

    private void StartCycle() => (gramsPerLitre, emptyAtShare) = (chance.Between(50, 75), chance.Between(0.55, 0.9));
}
