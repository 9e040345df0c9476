using Telemetry.Quantities;

namespace Telemetry.Mass.Uncertainties;

/// <summary>
/// What each way of weighing leaves uncertain, as standard uncertainties (type B of GUM 4.3 where nobody measured). A budget is an input, so that an
/// installation that knows its sensors better states its own.
/// </summary>
/// <param name="ScaleStep">Resolution of the load cell under a container; a step is a rectangle, so its standard uncertainty is step ÷ √12 at each of the two readings.</param>
/// <param name="ScaleDriftPerMille">Drift of its sensitivity between calibrations, per mille of what was taken out. The drift of its zero falls out of the difference.</param>
/// <param name="TruckStep">Scale step of a weighing on the truck; full and empty may each be off by one step.</param>
/// <param name="TicketStep">
/// Verification interval e of the weighbridge; gross and tare may each be off by 2 e, the limit in service of a class III scale between 500 and 2,000 e
/// (OIML R 76-1, 3.5.1 and 3.5.2).
/// </param>
/// <param name="LevelNoise">Of one settled level: noise of the sensor and a surface that is not flat, in basis points of the usable volume.</param>
/// <param name="CapacityPerMille">Of the registered usable volume.</param>
/// <param name="RegisteredDensityPerMille">Of a density that was registered and not learnt.</param>
/// <param name="DefaultFactorPerMille">Of a default factor or a stated mass.</param>
public sealed record UncertaintyBudget(
    Grams ScaleStep, int ScaleDriftPerMille, Grams TruckStep, Grams TicketStep, int LevelNoise, int CapacityPerMille, int RegisteredDensityPerMille, int DefaultFactorPerMille)
{
    /// <summary>
    /// Levels: 3.95 cm of night noise on 1.4 m of clean sonar sensors (280) with as much again for the cone. Steps as on the weighbridges and trucks of
    /// the simulator. The per mille are assumptions and say so in the report.
    /// </summary>
    public static UncertaintyBudget Default { get; } = new(
        ScaleStep: new(500), ScaleDriftPerMille: 10, TruckStep: new(5_000), TicketStep: new(20_000), LevelNoise: 400, CapacityPerMille: 50, RegisteredDensityPerMille: 300,
        DefaultFactorPerMille: 500);

    /// <summary>u² = 2 step² ÷ 12 + (drift × mass)².</summary>
    public MassUncertainty OfScale(Grams mass) =>
        MassUncertainty.Independent(new(Quadrature.Add(Resolution(ScaleStep, 6), Quadrature.Part(mass.Value, ScaleDriftPerMille, 1_000))));

    /// <summary>u² = 2 step² ÷ 3: two weighings, each a rectangle of one step to either side.</summary>
    public MassUncertainty OfTruck(int weighings) =>
        MassUncertainty.Independent(new(Quadrature.Add(Enumerable.Repeat(Rectangle(TruckStep.Value), 2 * weighings))));

    /// <summary>u² = 2 (2 e)² ÷ 3.</summary>
    public Grams OfTicket() => new(Quadrature.Add(Rectangle(2 * TicketStep.Value), Rectangle(2 * TicketStep.Value)));

    public MassUncertainty OfDefault(Grams mass) => MassUncertainty.Independent(new(Quadrature.Part(mass.Value, DefaultFactorPerMille, 1_000)));

    /// <summary>
    /// Own: two levels and the volume of the container. Common: the density, which is the same for every emptying it is used for.
    /// </summary>
    /// <param name="whole">Mass of a whole container at this density.</param>
    /// <param name="densityPerMille">Relative standard uncertainty of the density.</param>
    public MassUncertainty OfLevel(Grams mass, Grams whole, long densityPerMille)
    {
        var level = Quadrature.Part(whole.Value, LevelNoise, BasisPoints.Whole);
        return new(new(Quadrature.Add(level, level, Quadrature.Part(mass.Value, CapacityPerMille, 1_000))), new(Quadrature.Part(mass.Value, densityPerMille, 1_000)));
    }

    private static long Rectangle(long halfWidth) => Ceiling(Quadrature.Root((UInt128)halfWidth * (UInt128)halfWidth / 3), halfWidth, 3);

    private static long Resolution(Grams step, int divisor) => Ceiling(Quadrature.Root((UInt128)step.Value * (UInt128)step.Value / (UInt128)divisor), step.Value, divisor);

    private static long Ceiling(UInt128 root, long length, int divisor) =>
        (long)(root * root * (UInt128)divisor < (UInt128)length * (UInt128)length ? root + 1 : root);
}
