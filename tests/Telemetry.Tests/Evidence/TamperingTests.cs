using System.Text;
using Xunit;

namespace Telemetry.Tests.Evidence;

/// <summary>2,000 changes of a byte here; TELEMETRY_TAMPERING=100000 makes it as many (<c>make tamper</c>).</summary>
public sealed class TamperingTests
{
    private static readonly int Tries = int.TryParse(Environment.GetEnvironmentVariable("TELEMETRY_TAMPERING"), out var tries) ? tries : 2_000;

    [Fact]
    public async Task Any_byte_that_is_changed_is_detected()
    {
        var package = await Packages.OfAsync(20);
        var random = new Random(20_241);
        var missed = new List<string>();
        for (var i = 0; i < Tries; i++)
        {
            var at = random.Next(package.Length);
            var (before, after) = (package[at], (byte)(package[at] ^ random.Next(1, 256)));
            package[at] = after;
            var verdict = await Packages.VerifyAsync(package);
            if (verdict.IsWhole || (verdict.Form is null && verdict.Recomputation is null && verdict.RootHolds)) missed.Add($"byte {at}: {before} made {after}");
            package[at] = before;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Tries} changes of a byte, {missed.Count} not detected");
        Assert.Empty(missed);
    }

    [Fact]
    public async Task Any_byte_of_a_result_that_is_changed_under_a_new_root_is_caught_by_the_recomputation()
    {
        var lines = Packages.Lines(await Packages.OfAsync(60));
        var results = lines.FindIndex(line => line.AsSpan().StartsWith("{\"load\""u8));
        var random = new Random(20_242);
        for (var i = 0; i < Tries / 4; i++)
        {
            var changed = lines.Select(line => (byte[])line.Clone()).ToList();
            var at = random.Next(results, lines.Count - 1);
            var position = random.Next(changed[at].Length - 1);
            do changed[at][position] = (byte)random.Next(32, 127);
            while (changed[at][position] == lines[at][position]);
            var verdict = await Packages.VerifyAsync(Packages.WithNewRoot(changed));
            Assert.True(verdict.RootHolds);
            Assert.True(verdict.Recomputation?.Line == at + 1 || verdict.Form is not null, $"line {at + 1}, position {position}");
            Assert.False(verdict.IsWhole);
        }
    }

    [Fact]
    public async Task A_fact_that_is_changed_under_a_new_root_no_longer_gives_the_run_that_the_package_names()
    {
        var lines = Packages.Lines(await Packages.OfAsync(60));
        var at = lines.FindIndex(line => line.AsSpan().StartsWith("{\"ticket\":\"t5\""u8));
        lines[at] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(lines[at]).Replace("\"tare\":9000005", "\"tare\":9000004", StringComparison.Ordinal));
        var verdict = await Packages.VerifyAsync(Packages.WithNewRoot(lines));
        Assert.True(verdict.RootHolds);
        Assert.Null(verdict.Form);
        Assert.False(verdict.IsWhole);
        Assert.Equal(1, verdict.Recomputation!.Line);
        Assert.NotEqual(verdict.Run, verdict.Recomputed!.Id);
    }

    public static TheoryData<string> Structures => ["out", "doubled", "swapped", "added", "end", "half", "behind", "space", "order", "nothing", "escape", "number"];

    [Theory]
    [MemberData(nameof(Structures))]
    public async Task A_changed_structure_is_detected_also_under_a_new_root(string structure)
    {
        var lines = Packages.Lines(await Packages.OfAsync(60));
        var at = lines.FindIndex(line => line.AsSpan().StartsWith("{\"emptying\":"u8)) + 7;
        switch (structure)
        {
            case "out": lines.RemoveAt(at); break;
            case "doubled": lines.Insert(at, lines[at]); break;
            case "swapped": (lines[at], lines[at + 1]) = (lines[at + 1], lines[at]); break;
            case "added": lines.Insert(at, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(lines[at]).Replace("/0000", "/9990", StringComparison.Ordinal))); break;
            case "end": lines.RemoveAt(lines.Count - 2); break;
            case "half": lines = [.. lines.Take(lines.Count / 2)]; break;
            case "behind": lines.Add(lines[at]); break;
            case "space": lines[at] = [.. "{ "u8, .. lines[at].AsSpan(1)]; break;
            case "order": lines.Insert(2, lines[at]); break;
            case "nothing": lines = []; break;
            case "escape": lines[at] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(lines[at]).Replace("\"c0", "\"\\u00630", StringComparison.Ordinal)); break;
            default: lines[at] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(lines[at]).Replace("\"estimate\":", "\"estimate\":0", StringComparison.Ordinal)); break;
        }

        Assert.False((await Packages.VerifyAsync([.. lines.SelectMany(line => line)])).IsWhole);
        Assert.False((await Packages.VerifyAsync(Packages.WithNewRoot(lines))).IsWhole);
    }

    [Fact]
    public async Task A_package_that_is_cut_off_anywhere_is_detected()
    {
        var package = await Packages.OfAsync(5);
        for (var length = 0; length < package.Length; length++) Assert.False((await Packages.VerifyAsync(package[..length])).IsWhole, $"{length} bytes");
    }

    [Fact]
    public async Task The_first_difference_has_line_section_id_and_both_texts()
    {
        var lines = Packages.Lines(await Packages.OfAsync(60));
        var at = lines.FindIndex(line => line.AsSpan().StartsWith("{\"line\":\"accepted/GM0001/glas\""u8));
        lines[at] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(lines[at]).Replace("\"value\":", "\"value\":9", StringComparison.Ordinal));
        var difference = (await Packages.VerifyAsync(Packages.WithNewRoot(lines))).Recomputation!;
        Assert.Equal((at + 1, "line", "accepted/GM0001/glas"), (difference.Line, difference.Section, difference.Id));
        Assert.Contains("\"value\":9", difference.Says, StringComparison.Ordinal);
        Assert.DoesNotContain("\"value\":9", difference.ShouldSay, StringComparison.Ordinal);
    }
}
