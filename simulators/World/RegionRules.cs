using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Simulators.World;

/// <summary>
/// The rules of the simulated region. Only the pmd rate is a real one. Paper has no rate, which is not a rate of zero; reuse has a
/// rate of zero. Masses are odd on purpose, so that shares leave remainders.
/// </summary>
internal static class RegionRules
{
    public static readonly ProducerOrganisation[] Organisations =
    [
        new("pro-kringwerk", "Stichting Kringwerk (fictief)"),
        new("pro-helderstroom", "Helderstroom Producenten (fictief)"),
        new("pro-vezelbond", "Vezelbond Nederland (fictief)"),
        new("pro-terugweg", "Coöperatie Terugweg (fictief)"),
    ];

    private static readonly Wording Demonstration = new("verzonnen tarief ter demonstratie, niet gepubliceerd", "synthetic rate for demonstration, not a published tariff");
    private static readonly Wording SixTenths = new("aanname: zes tienden van de inhoud bij de aangenomen dichtheid", "assumption: six tenths of the capacity at the assumed density");
    private static readonly Wording Key = new("verzonnen massa's, in de handel gebracht in 2023", "synthetic masses placed on the market in 2023");

    public static AllocationRules Build() => new(
        "zilverpolder-2024-1",
        new("Verzonnen regels voor een verzonnen regio, oktober 2024. Het bedrag 2024 voor papier is niet geverifieerd: papier heeft geen tarief.", "Synthetic rules for a synthetic region, October 2024. The 2024 amount for paper is not verified: paper has no rate."),
        Organisations,
        [
            Stream("pmd", 15m, new(261.07m, PaidMass.Collected, "platformketenoptimalisatie.nl/besluiten, 2024"), 9_877_013, "pro-kringwerk", 61_234_567, "pro-helderstroom", 27_182_819, "pro-terugweg", 14_142_137),
            Stream("glass", null, new(31.50m, PaidMass.Accepted, Demonstration), 0, "pro-kringwerk", 88_888_891, "pro-helderstroom", 33_333_337, "pro-terugweg", 17_320_511),
            Stream("paper", null, null, 0, "pro-kringwerk", 120_000_007, "pro-terugweg", 45_000_017, "pro-helderstroom", 5_000_011),
            Stream("textile", null, new(185.25m, PaidMass.Accepted, Demonstration), 2_236_069, "pro-vezelbond", 23_606_803, "pro-terugweg", 7_071_067, "pro-kringwerk", 1_000_003),
            Stream("reuse", null, new(0m, PaidMass.Accepted, Demonstration), 0, "pro-vezelbond", 3_141_593, "pro-terugweg", 2_718_281, "pro-kringwerk", 1_618_033),
        ],
        [.. StreamPlan.All.Select(plan => new DefaultFactor(plan.Kind, new Grams(plan.CapacityLitres * plan.Stream.GramsPerLitre * 6L / 10), SixTenths))],
        FactorBand.Default);

    private static StreamRules Stream(
        string stream, decimal? limit, CompensationRate? rate, long orphan, string first, long firstGrams, string second, long secondGrams, string third, long thirdGrams) =>
        new(
            stream,
            limit,
            rate,
            new Dictionary<string, Grams>(StringComparer.Ordinal) { [first] = new(firstGrams), [second] = new(secondGrams), [third] = new(thirdGrams) },
            new Grams(orphan),
            Key,
            limit is null ? null : 4m);
}
