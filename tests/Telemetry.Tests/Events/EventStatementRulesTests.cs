using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Storage.Ledger;
using Telemetry.Tests.Heart;
using Xunit;
using static Telemetry.Tests.Events.Statements;

namespace Telemetry.Tests.Events;

public sealed class EventStatementRulesTests
{
    private static readonly RegistryIndex Registry = new(World.Registry);
    private static readonly EventStatement Good = Add("a-1", 6, 8, known: 30, grams: 84_500, container: "c1") with { Owner = World.Registry.Owners[0].Id };

    public static TheoryData<string, EventStatement> Wrong => new()
    {
        { "owner: 'x' is not in the registry", Good with { Owner = "x" } },
        { "id: '../a' is not usable", Good with { Id = "../a" } },
        { "container: 'x' is not in the registry", Good with { Container = "x" } },
        { "to: 2026-03-02T05:00:00.000Z lies before", Good with { To = Hour(5) } },
        { "from: 2026-03-03T16:00:00.000Z lies after now", Good with { From = Hour(40), To = Hour(41) } },
        { "lies more than 48 hours after", Good with { From = Hour(-60) } },
        { "to: 2026-03-06T00:00:00.000Z lies after now", Good with { From = Hour(20), To = Hour(96), Kind = StatementKind.Voided, Mass = null, KnownAt = Hour(24) } },
        { "lies more than 31 days after", Good with { From = Hour(-800), Kind = StatementKind.Voided, Mass = null } },
        { "actor: 'Jan Jansen' is not usable", Good with { Actor = "Jan Jansen" } },
        { "mass: 84500 g is given for a void", Good with { Kind = StatementKind.Voided } },
        { "mass: -1 g is outside", Good with { Mass = new Grams(-1) } },
        { "reason: '' is not usable", Good with { Reason = "" } },
        { "actor: 'a?b' is not usable", Good with { Actor = "a\nb" } },
    };

    [Fact]
    public void A_statement_in_order_has_no_violations() => Assert.Empty(EventStatementRules.Violations(Good, Registry));

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void A_wrong_field_is_named_with_its_value(string expected, EventStatement statement) =>
        Assert.Contains(expected, Assert.Single(EventStatementRules.Violations(statement, Registry)), StringComparison.Ordinal);

    [Fact]
    public void A_statement_is_kept_once_and_never_altered()
    {
        using var world = new LiveWorld();

        Assert.Equal(FactOutcome.Added, world.Statements.Add(Good));
        Assert.Equal(FactOutcome.Duplicate, world.Statements.Add(Good with { KnownAt = Hour(99) }));
        Assert.Equal(FactOutcome.Conflict, world.Statements.Add(Good with { Reason = "another" }));
        Assert.Equal([Good], world.Statements.Of("c1"));
    }
}
