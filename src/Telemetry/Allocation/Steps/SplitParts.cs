using System.Numerics;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>The parts of a figure of shares as whole weights: what each part has, and what they leave to 1.</summary>
public sealed class SplitParts
{
    /// <summary>Behind every id, so that a tie between a part and the rest goes to the part.</summary>
    public const string Rest = "\uFFFF";

    private readonly StepInput input;
    private readonly ValueReader shares;
    private readonly IReadOnlyList<string> parts;
    private readonly PlaceMemo<IReadOnlyList<Weight>> weights;

    private SplitParts(StepInput input, IReadOnlyList<string> dimensions)
    {
        var to = input.Word("to");
        this.input = input;
        shares = input.Share("shares", [.. dimensions, to]);
        parts = input.Places("shares", to);
        weights = new(input.Spoken("shares", dimensions), Find);
    }

    public static SplitParts Of(StepInput input, IReadOnlyList<string> dimensions) => new(input, dimensions);

    /// <summary>In the order of the parts, the rest last.</summary>
    /// <exception cref="PackRefusedException">No part has a share there on that day, or they sum to 0 or to more than 1.</exception>
    public IReadOnlyList<Weight> At(Coordinates at) => weights.At(at);

    private List<Weight> Find(Coordinates at)
    {
        var held = parts.Select(part => (Part: part, Share: shares.Find(at.With(part)))).Where(part => part.Share is not null).Select(part => (part.Part, part.Share!.Value)).ToList();
        if (held.Count == 0) shares.At(at.With("–"));
        var sum = held.Aggregate(Fraction.Zero, (subtotal, part) => subtotal + part.Value);
        if (held.Exists(part => part.Value < 0)) throw input.Refusal("table", at, "a share is negative; a share is 0 to 1.");
        if (sum <= 0 || sum > 1) throw input.Refusal("table", at, $"the shares sum to {sum}; they sum to more than 0 and at most 1.");
        held.Add((Rest, 1 - sum));
        var scale = held.Aggregate(BigInteger.One, (multiple, part) => multiple / BigInteger.GreatestCommonDivisor(multiple, part.Value.Denominator) * part.Value.Denominator);
        return [.. held.Select(part => new Weight(part.Part, (long)(part.Value * scale).Numerator))];
    }
}
