using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Simulators.Import;

/// <summary>Rules for imported data: no rate and no limit, and two invented organisations so that sharing out can be exercised.</summary>
internal static class SourceRules
{
    public static AllocationRules Of(string id, params string[] streams) => new(
        id,
        new("Voor deze bron is geen tarief bekend. De twee producentenorganisaties en hun sleutels zijn verzonnen.", "No rate is known for this source. The two producer organisations and their keys are synthetic."),
        [new ProducerOrganisation("pro-a", "Synthetic organisation A"), new ProducerOrganisation("pro-b", "Synthetic organisation B")],
        [
            .. streams.Select(stream => new StreamRules(
                stream, null, null, new Dictionary<string, Grams>(StringComparer.Ordinal) { ["pro-a"] = new(2_000_003), ["pro-b"] = new(1_000_001) }, Grams.Zero, new("verzonnen", "synthetic"))),
        ]);
}
