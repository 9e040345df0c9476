using Telemetry.Storage.Ledger;
using Xunit;

namespace Telemetry.Tests.Storage;

public sealed class TicketLedgerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-ledger-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_ledger_that_is_not_there_may_be_opened_by_several_at_once()
    {
        for (var round = 0; round < 20; round++)
        {
            var file = Path.Combine(folder, $"{round}.db");
            using var together = new Barrier(4);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    together.SignalAndWait(TestContext.Current.CancellationToken);
                    Assert.Empty(new TicketLedger(LedgerFile.Open(file)).All());
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
        }
    }
}
