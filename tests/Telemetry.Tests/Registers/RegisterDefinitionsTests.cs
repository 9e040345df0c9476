using Telemetry.Allocation.Registers;
using Telemetry.Protocol.Registers.Sheets;
using Xunit;

namespace Telemetry.Tests.Registers;

/// <summary>Promises about all registers at once.</summary>
public sealed class RegisterDefinitionsTests
{
    [Fact]
    public void Every_register_that_packs_may_read_is_there_with_its_columns()
    {
        Dictionary<string, string> contract = new()
        {
            ["producers"] = "producer, name", ["organisations"] = "organisation, name", ["memberships"] = "producer, organisation",
            ["placed-on-market"] = "organisation, producer, stream, material, category, rating, year, kind, grams, pieces",
            ["municipalities"] = "municipality, name, region, province, successor", ["inhabitants"] = "municipality, year, persons", ["joint-declarants"] = "municipality, declarant, name",
            ["collectors"] = "collector, name, recognised", ["contracts"] = "municipality, stream, model, collector, organisation", ["container-ownership"] = "container, owner",
            ["composition"] = "stream, material, municipality, share, samples, sampledGrams, low, high, method", ["rates"] = "pack, figure, at, value",
            ["costs"] = "municipality, stream, material, kind, cents", ["declared"] = "municipality, stream, material, separation, month, kind, grams, pieces", ["deadlines"] = "duty, period, party, day",
        };
        Assert.Equal(contract.Keys.Order(StringComparer.Ordinal), RegisterDefinitions.All.Select(register => register.Name).Order(StringComparer.Ordinal));
        Assert.All(contract, register => Assert.Empty(register.Value.Split(", ").Except(RegisterDefinitions.Named(register.Key).Columns.Select(column => column.Name))));
    }

    [Fact]
    public void Every_header_means_one_column() => Assert.All(RegisterDefinitions.All, register =>
    {
        var headers = EntryColumns.Of(register).Concat(EntryColumns.Told).SelectMany(column => new[] { column.Name, column.Title.Dutch, column.Title.English }.Select(Folded).Distinct());
        Assert.Empty(headers.CountBy(header => header).Where(header => header.Value > 1).Select(header => $"{register.Name}: {header.Key}"));
    });

    [Fact]
    public void A_reference_goes_to_a_register_whose_key_is_one_column_and_which_comes_before()
    {
        var before = new List<RegisterDefinition>();
        foreach (var register in RegisterDefinitions.All)
        {
            Assert.All(register.Columns.Where(column => column.References is not null), column =>
                Assert.Equal(column.Name, Assert.Single(before.Single(other => other.Name == column.References).Columns, other => other.InKey).Name));
            before.Add(register);
        }
    }

    [Fact]
    public void A_register_that_does_not_exist_is_answered_with_those_that_do() =>
        Assert.Contains("producers, organisations", Assert.Throws<ArgumentException>(() => RegisterDefinitions.Named("nothing")).Message, StringComparison.Ordinal);

    private static string Folded(string header) => string.Concat(header.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
