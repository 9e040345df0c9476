using System.Text;
using Telemetry.Protocol.Packages.Reading;
using Xunit;

namespace Telemetry.Tests.Evidence;

public sealed class PackageTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(20_000)]
    public async Task What_was_written_is_read_recomputed_and_written_to_the_same_bytes(int emptyings)
    {
        var package = await Packages.OfAsync(emptyings);
        var verdict = await Packages.VerifyAsync(package);
        Assert.Null(verdict.Form);
        Assert.Null(verdict.Recomputation);
        Assert.True(verdict.IsWhole);
        Assert.Equal(Packages.Lines(package).Count, verdict.Lines);
    }

    [Fact]
    public async Task Facts_come_out_as_they_went_in()
    {
        var known = SmallRun.Of(SmallRun.Facts(50)).Known;
        var read = await PackageReader.ReadAsync(new MemoryStream(await Packages.OfAsync(50)));
        Assert.Equal(known.Emptyings, read.Facts.Emptyings);
        Assert.Equivalent(known.Tickets, read.Facts.Tickets, strict: true);
        Assert.Equivalent(known.Corrections, read.Facts.Corrections, strict: true);
        Assert.Equivalent(known.Assessments, read.Facts.Assessments, strict: true);
        Assert.Equivalent(known.Registers, read.Facts.Registers, strict: true);
        Assert.Equal(known.Booked, read.Facts.Booked);
        Assert.Equivalent(SmallRun.Request, read.Header!.Request);
    }

    [Fact]
    public async Task Lines_have_one_form()
    {
        var lines = Packages.Lines(await Packages.OfAsync(2)).Select(line => Encoding.UTF8.GetString(line)).ToList();
        Assert.Contains("{\"ticket\":\"t3\",\"owner\":\"collector\",\"vehicle\":\"37-BXS-2\",\"stream\":\"pmd\",\"municipalities\":[\"GM0000\",\"GM0001\"],\"weighedAt\":\"2024-10-20T00:00:00.000Z\",\"gross\":12000000,\"tare\":9000003,\"interfering\":3,\"route\":\"ronde 3\",\"knownAt\":\"2024-10-21T00:00:00.000Z\"}\n", lines);
        Assert.Contains("{\"correction\":\"c1\",\"ticketOwner\":\"collector\",\"ticketId\":\"t1\",\"now\":null,\"reason\":\"Dubbel ingevoerd:\\r\\n\\tzie \\\"t2\\\" \\\\ bon \\u0001 €\",\"actor\":\"collector\",\"knownAt\":\"2024-11-01T00:00:00.000Z\",\"objection\":null}\n", lines);
        Assert.Contains("{\"line\":\"market/pro-b/pmd\",\"table\":\"market\",\"at\":[\"pro-b\",\"pmd\"],\"unit\":\"gram\",\"value\":300,\"step\":\"market\"}\n", lines);
        Assert.Contains("{\"table\":\"market\",\"unit\":\"gram\",\"dimensions\":[\"organisation\",\"stream\"],\"cells\":3,\"total\":1001,\"step\":null}\n", lines);
    }

    [Fact]
    public async Task The_same_facts_in_another_order_give_the_same_bytes()
    {
        using var file = new MemoryStream();
        var facts = SmallRun.Facts(100);
        await Telemetry.Protocol.Packages.PackageWriter.WriteAsync(
            SmallRun.Of(facts with { Emptyings = [.. facts.Emptyings.Reverse()] }), file, TestContext.Current.CancellationToken);
        Assert.Equal(await Packages.OfAsync(100), file.ToArray());
    }

    [Fact]
    public async Task Lines_across_the_ends_of_blocks_are_whole()
    {
        var package = await Packages.OfAsync(9_000);
        var verdict = await Telemetry.Protocol.Packages.Verification.PackageVerification.OfAsync(() => new SlowStream(package));
        Assert.True(verdict.IsWhole);
    }

    /// <summary>Gives a few bytes at a time, as a network does.</summary>
    private sealed class SlowStream(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(buffer.Length, 7_001)], cancellationToken);
    }
}
