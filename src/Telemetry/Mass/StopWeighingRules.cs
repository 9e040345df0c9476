using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>Checks a weighing against the register. Each violation names the field, the value and the remedy.</summary>
public static class StopWeighingRules
{
    public static IEnumerable<string> Violations(StopWeighing weighing, RegistryIndex registry)
    {
        if (!Identifier.IsValid(weighing.Vehicle)) yield return $"vehicle '{weighing.Vehicle}' is not usable; write {Identifier.Grammar}.";
        if (weighing.Sequence < 0) yield return $"sequence {weighing.Sequence} is negative; a sequence number is 0 or more.";
        if (!registry.Owners.ContainsKey(weighing.Owner)) yield return $"owner '{weighing.Owner}' is not in the registry; register it first.";
        if (!registry.Streams.ContainsKey(weighing.Stream)) yield return $"stream '{weighing.Stream}' is not in the registry; use one of {string.Join(", ", registry.Streams.Keys.Order(StringComparer.Ordinal))}.";
        if (weighing.Empty < Grams.Zero) yield return $"second weighing {weighing.Empty} is negative; a mass is 0 or more.";
        if (weighing.Full < weighing.Empty) yield return $"first weighing {weighing.Full} is less than the second {weighing.Empty}; first is full and second is empty.";
    }
}
