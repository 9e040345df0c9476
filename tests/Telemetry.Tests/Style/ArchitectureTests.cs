using System.Reflection;
using Xunit;

namespace Telemetry.Tests.Style;

public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Telemetry.Heart"] = [],
        ["Telemetry.Protocol"] = ["Telemetry.Heart"],
        ["Telemetry.Storage"] = ["Telemetry.Heart"],
        ["Telemetry.Server"] = ["Telemetry.Heart", "Telemetry.Protocol", "Telemetry.Storage"],
        ["telemetry-edge"] = ["Telemetry.Heart", "Telemetry.Protocol"],
        ["Telemetry.Simulators"] = ["Telemetry.Heart", "Telemetry.Protocol", "telemetry-edge"],
        ["telemetry"] = ["Telemetry.Heart", "Telemetry.Protocol", "Telemetry.Storage", "Telemetry.Server", "Telemetry.Simulators", "telemetry-edge"],
    };

    [Fact]
    public void Arrows_point_only_where_the_house_says()
    {
        foreach (var (assembly, allowed) in Arrows)
        {
            var known = Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!).Where(Arrows.ContainsKey);
            Assert.Empty(known.Except(allowed).Select(name => $"{assembly} knows {name}"));
        }
    }

    [Fact]
    public void The_heart_has_no_packages_and_no_input_or_output()
    {
        // Parallel loops are calculation: each index writes its own place, and the answer is the same on one core.
        string[] forbidden = ["System.Net.Http", "System.Net.Sockets", "System.IO.FileSystem", "System.Threading.Channels"];
        var known = Assembly.Load("Telemetry.Heart").GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.All(known, name => Assert.StartsWith("System", name, StringComparison.Ordinal));
        Assert.Empty(known.Intersect(forbidden));
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Common", "Base", "Impl", "Info"];
        var types = Arrows.Keys.SelectMany(assembly => Assembly.Load(assembly).GetTypes()).Where(type => type.Namespace?.StartsWith("Telemetry", StringComparison.Ordinal) == true);
        var silent = types.Where(type => type.Namespace != "Telemetry.Protocol.V1").Select(type => type.Name).Where(name => empty.Any(word => name.EndsWith(word, StringComparison.Ordinal))).ToList();
        Assert.Empty(silent);
    }
}
