using System.Text.Json;
using System.Text.Json.Nodes;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Mass;
using Telemetry.Protocol.Packages;
using Telemetry.Protocol.Packages.Lines;
using Telemetry.Quality;
using Xunit;

namespace Telemetry.Tests.Evidence;

public sealed class PackageSchemaTests
{
    private static JsonObject Definitions => JsonNode.Parse(PackageDocuments.Read("package-1.schema.json"))!["$defs"]!.AsObject();

    [Fact]
    public async Task Every_line_has_the_fields_of_the_schema_in_their_order_and_of_their_types()
    {
        var definitions = Definitions;
        foreach (var line in Packages.Lines(await Packages.OfAsync(40)).Select(line => JsonNode.Parse(line)!.AsObject()))
            Check(line, definitions[line.First().Key]!.AsObject());
    }

    [Fact]
    public void Sections_are_those_of_the_schema() => Assert.Equal(PackageSections.All.Select(PackageSections.NameOf), Definitions.Select(definition => definition.Key));

    [Fact]
    public void Words_are_those_of_the_schema()
    {
        Same<TableUnit>("line", "unit");
        Same<FigureUnit>("figure", "unit");
        Same<ProvenanceClass>("emptying", "provenance");
        Same<LoadDecision>("load", "decision");
        Same<AssessmentMethod>("assessment", "method");
        Same<RunKind>("schema", "kind");
    }

    [Fact]
    public async Task The_python_of_the_README_finds_the_root_and_any_change_of_it()
    {
        var readme = PackageDocuments.Read("README.md");
        var start = readme.IndexOf("```python\n", StringComparison.Ordinal) + "```python\n".Length;
        var program = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
        var package = await Packages.OfAsync(40);
        Assert.EndsWith(" holds\n", await PackageDocuments.PythonOrSkipAsync(program, package), StringComparison.Ordinal);
        package[package.Length / 2] ^= 1;
        Assert.EndsWith(" DOES NOT HOLD\n", await PackageDocuments.PythonOrSkipAsync(program, package), StringComparison.Ordinal);
    }

    private static void Same<T>(string section, string field)
        where T : struct, Enum => Assert.Equal(Definitions[section]!["properties"]![field]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()), Words<T>.All.Split(", "));

    private static void Check(JsonObject line, JsonObject definition)
    {
        if (definition["oneOf"] is JsonArray choices) definition = choices[0]!.AsObject();
        if (definition["properties"] is not JsonObject properties) return;
        Assert.Equal(properties.Select(field => field.Key), line.Select(field => field.Key));
        foreach (var (name, value) in line)
        {
            var field = properties[name]!.AsObject();
            if (value is JsonObject inner) Check(inner, field);
            else if (field["type"] is { } type) Assert.Contains(TypeOf(value), type is JsonArray several ? several.Select(one => one!.GetValue<string>()) : [type.GetValue<string>()]);
        }
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        JsonValueKind.Array => "array",
        _ => "boolean",
    };
}
