using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Steps;

/// <summary>The claimants of each place with their weights, in order of their ids.</summary>
public sealed class ShareClaims
{
    private readonly Projection place;
    private readonly Dictionary<Coordinates, List<Weight>> claims;

    private ShareClaims(Projection place, Dictionary<Coordinates, List<Weight>> claims) => (this.place, this.claims) = (place, claims);

    /// <summary>Reads the key of a step along its dimension <c>to</c>; with <c>orphan</c> = spread the orphan has no weight.</summary>
    /// <param name="dimensions">Of the table that will be shared.</param>
    /// <exception cref="RulePacks.PackRefusedException">A weight is negative.</exception>
    public static ShareClaims Of(StepInput input, IReadOnlyList<string> dimensions)
    {
        var (key, to, spread) = (input["key"], input.Word("to"), input.Word("orphan") == ShareWords.Spread);
        string[] shared = [.. key.Dimensions.Where(dimension => dimension != to)];
        var (where, who) = (Projection.Of(key.Dimensions, shared), Projection.Of(key.Dimensions, [to]));
        var claims = new Dictionary<Coordinates, List<Weight>>();
        foreach (var cell in key.Cells)
        {
            if (cell.Value < 0) throw input.Refusal("key", cell.At, $"the weight is {cell.Value}; a weight is 0 or more, correct what it is made of.");
            var claimant = who.Of(cell.At)[0];
            if (spread && claimant == StreamSplit.OrphanId) continue;
            var at = where.Of(cell.At);
            if (!claims.TryGetValue(at, out var weights)) claims.Add(at, weights = []);
            weights.Add(new(claimant, cell.Value));
        }

        foreach (var weights in claims.Values) weights.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return new(Projection.Of(dimensions, shared), claims);
    }

    public IReadOnlyList<Weight> At(Coordinates at) => claims.TryGetValue(place.Of(at), out var weights) ? weights : [];
}
