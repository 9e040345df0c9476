using Telemetry.Allocation.Registers;
using Telemetry.Containers;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Registers;

public sealed class RegistryEntriesTests
{
    private static readonly Registry Registry = new(
        "a region", true,
        [new("rova", "Rova", OwnerKind.Collector), new("pro-a", "Pro A", OwnerKind.ProducerOrganisation), new("town", "Town", OwnerKind.Municipality)],
        [new("GM9001", "Noord", "Regio", 3, 12_345)], [], [],
        [new("d1", "rova", ["c1", "c2"], 3600), new("d2", "rova", ["c1"], 3600), new("d3", "town", ["c2", "c3"], 3600)], new(30, 5_000, 6));

    [Fact]
    public void A_registry_need_not_be_typed_twice()
    {
        var book = RegisterBook.Of(RegistryEntries.Fill([], Registry, Period.Quarter(2024, 2)));
        string[] Keys(string register) => [.. book.AsOf(register, new(2024, 5, 1), Instant.MinValue).Select(entry => $"{entry.Key} {entry.Fields.Values.Last()}")];
        Assert.Equal(["GM9001 Regio"], Keys("municipalities"));
        Assert.Equal(["GM9001/2024 2024"], Keys("inhabitants"));
        Assert.Equal("12345", book.AsOf("inhabitants", "GM9001/2024", new(2024, 12, 31), Instant.MinValue)!.Fields["persons"]);
        Assert.Equal(["rova Rova"], Keys("collectors"));
        Assert.Equal(["pro-a pro-a"], Keys("organisations"));
    }

    [Fact]
    public void A_container_that_two_owners_speak_for_has_none() =>
        Assert.Equal(["c1 rova", "c3 town"], RegistryEntries.Of(Registry, Period.Year(2024)).Where(entry => entry.Register == "container-ownership").Select(entry => $"{entry.Key} {entry.Fields["owner"]}"));

    [Fact]
    public void What_a_register_says_is_never_mixed_with_the_registry()
    {
        var ended = Entries.Municipality("GM9001", "1990-01-01", "2020-12-31", "GM9101");
        var filled = RegistryEntries.Fill([ended], Registry, Period.Year(2024));
        Assert.Equal(BorderStanding.Ended, MunicipalBorders.Of(RegisterBook.Of(filled), Entries.Known).At("GM9001", new(2024, 1, 1)).Standing);
        Assert.Equal(BorderStanding.Valid, MunicipalBorders.Of(RegisterBook.Of(RegistryEntries.Fill([], Registry, Period.Year(2024))), Entries.Known).At("GM9001", new(2024, 1, 1)).Standing);
    }
}
