using Telemetry.Allocation.RulePacks;

namespace Telemetry.Allocation.Runs.Inputs;

/// <summary>What a measured table counts of an emptying, by the word behind <c>measured:</c>.</summary>
internal static class MeasuredQuantity
{
    public static readonly IReadOnlyList<string> Names = ["collected", "accepted", "rejected", "interfering", "nonPackaging", "emptyings", "volume"];

    /// <summary>Null where it is not known, which is not 0: an emptying that nobody looked into has no interfering material to add.</summary>
    /// <exception cref="PackRefusedException">Nothing of that name is measured.</exception>
    public static Func<EmptyingResult, long?> Of(string name) => name switch
    {
        "collected" => emptying => HasMass(emptying) ? emptying.Collected.Value : null,
        "accepted" => emptying => HasMass(emptying) ? emptying.Accepted.Value : null,
        "rejected" => emptying => HasMass(emptying) ? emptying.Rejected.Value : null,
        "interfering" => emptying => emptying.Assessed ? emptying.Interfering.Value : null,
        "nonPackaging" => emptying => emptying.NonPackaging?.Value,
        "emptyings" => _ => 1,
        "volume" => emptying => emptying.Fact.Litres,
        _ => throw new PackRefusedException($"inputs: 'measured:{name}' is not measured; write one of {string.Join(", ", Names)}."),
    };

    private static bool HasMass(in EmptyingResult emptying) => emptying.Fact.Estimate is not null || emptying.Provenance == Mass.ProvenanceClass.VerifiedScale;
}
