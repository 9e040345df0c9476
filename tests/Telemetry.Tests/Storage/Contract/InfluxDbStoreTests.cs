using System.Runtime.CompilerServices;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.InfluxDb;
using Telemetry.Tests.Storage.InfluxDb;
using Xunit;

namespace Telemetry.Tests.Storage.Contract;

/// <summary>The contract over a real influxd.</summary>
public sealed class InfluxDbStoreTests(InfluxServer server) : ReadingStoreContract, IClassFixture<InfluxServer>
{
    private readonly ConditionalWeakTable<IReadingStore, InfluxDbOptions> databases = [];

    protected override bool KeepsEveryIdentity => false;

    protected override IReadingStore Create() => Open(server.NewDatabase());

    protected override IReadingStore Reopen(IReadingStore store)
    {
        store.Dispose();
        return databases.TryGetValue(store, out var options) ? Open(options) : throw new InvalidOperationException("not a store of this class");
    }

    private InfluxDbReadingStore Open(InfluxDbOptions options)
    {
        var store = InfluxDbReadingStore.Open(options, TimeProvider.System, new Random(1));
        databases.Add(store, options);
        return store;
    }
}
