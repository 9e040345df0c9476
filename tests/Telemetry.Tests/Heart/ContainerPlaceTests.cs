using Telemetry.Containers;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class ContainerPlaceTests
{
    [Fact]
    public void A_container_without_a_place_breaks_no_rule() => Assert.Empty(RegistryRules.Violations(World.Registry));

    [Theory]
    [InlineData("a b", null, null, 0, 0, "kind 'a b'")]
    [InlineData(null, "BU123", null, 0, 0, "neighbourhood 'BU123'")]
    [InlineData(null, null, "../x", 0, 0, "route '../x'")]
    [InlineData(null, null, null, 90_000_001, 0, "latitudeMicrodegrees 90000001")]
    [InlineData(null, null, null, 0, -180_000_001, "longitudeMicrodegrees -180000001")]
    public void A_wrong_place_is_named_with_its_value(string? kind, string? neighbourhood, string? route, int latitude, int longitude, string named)
    {
        var wrong = World.Registry.Containers[0] with { Kind = kind, Neighbourhood = neighbourhood, Route = route, Position = new(latitude, longitude) };
        var violation = Assert.Single(RegistryRules.Violations(World.Registry with { Containers = [wrong, .. World.Registry.Containers.Skip(1)] }));
        Assert.Contains(named, violation, StringComparison.Ordinal);
        Assert.Contains(wrong.Id, violation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, 8, "from hour 8 to 8")]
    [InlineData(22, 25, "to 25")]
    public void A_working_window_that_is_none_is_named(int from, int to, string named)
    {
        var detection = World.Registry.Detection with { Rhythm = new([new([DayOfWeek.Monday], from, to)]) };
        Assert.Contains(named, Assert.Single(RegistryRules.Violations(World.Registry with { Detection = detection })), StringComparison.Ordinal);
    }
}
