using System.Numerics;
using System.Text.Json;
using Telemetry.Allocation;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Conformance;

/// <summary>
/// The input of a vector, or of one of its cases, which also sees the fields beside <c>cases</c>. Numbers are read exactly, whether they stand as numbers or as text.
/// What is missing or cannot be read is refused with its place and what to write.
/// </summary>
/// <param name="path">Where it stands, for messages.</param>
internal sealed class VectorInput(JsonElement element, string path = "input", VectorInput? around = null)
{
    public JsonElement Element => element;

    /// <summary>A field that is there and not null, here or around.</summary>
    public bool Has(string name) => Find(name) is { ValueKind: not JsonValueKind.Null };

    public string Text(string name) => VectorValue.Text(Require(name), Path(name));

    public BigInteger Whole(string name) => VectorValue.Whole(Require(name), Path(name));

    public int Count(string name) => Whole(name) is var value && value >= int.MinValue && value <= int.MaxValue ? (int)value : throw new FormatException($"{Path(name)} is {value}; write a number of 32 bits.");

    public Fraction Exact(string name) => VectorValue.Exact(Require(name), Path(name));

    /// <summary>Null when it is missing, null, or no exact number.</summary>
    public Fraction? ExactOrNull(string name) =>
        Find(name) is { } value && (value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null) is { } text ? Fraction.TryParse(text) : null;

    /// <summary>An object inside, with this one around it.</summary>
    public VectorInput Inside(string name) => new(Require(name), Path(name), this);

    /// <summary>The entries of a list, with this input around each.</summary>
    public IEnumerable<VectorInput> Each(string name) => VectorValue.List(Require(name), Path(name)).Select((entry, index) => new VectorInput(entry, $"{Path(name)}[{index}]", this));

    /// <summary>The fields of an object by name, in their order.</summary>
    public IEnumerable<(string Name, VectorInput Value)> Fields(string name) => VectorValue.Fields(Require(name), Path(name)).Select(field => (field.Name, new VectorInput(field.Value, $"{Path(name)}.{field.Name}", this)));

    public BigInteger Whole() => VectorValue.Whole(element, path);

    public Fraction Exact() => VectorValue.Exact(element, path);

    public string Text() => VectorValue.Text(element, path);

    public IReadOnlyList<Fraction> Exacts(string name) => [.. Each(name).Select(entry => entry.Exact())];

    /// <summary>Claimants from a map of ids to weights.</summary>
    public ExactWeight[] Weights(string name) => [.. Fields(name).Select(field => new ExactWeight(field.Name, field.Value.Exact()))];

    /// <summary>Claimants from a list of ids and one of weights; without ids the position is the id.</summary>
    public ExactWeight[] Weights(string ids, string weights)
    {
        var values = Exacts(weights);
        string[] names = Has(ids) ? [.. Each(ids).Select(id => id.Text())] : [.. values.Select((_, position) => VectorOutput.Position(position))];
        return names.Length == values.Count
            ? [.. names.Zip(values, (id, value) => new ExactWeight(id, value))]
            : throw new FormatException($"{Path(ids)} has {names.Length} entries and {Path(weights)} {values.Count}; write one weight for each id.");
    }

    private JsonElement? Find(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : around?.Find(name);

    private JsonElement Require(string name) => Find(name) ?? throw new FormatException($"{Path(name)} is missing; the operation needs it.");

    private string Path(string name) => $"{path}.{name}";
}
