using System.Buffers.Binary;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings.Sealed;
using Telemetry.Tests.Storage.Crash.Steps;
using Xunit;

namespace Telemetry.Tests.Storage.Crash.Bits;

public sealed class SealedBitTests
{
    /// <summary>Every bit of the footer, and of everything else one bit a byte; every bit by <c>make crash</c>.</summary>
    [Fact]
    public async Task A_flipped_bit_of_a_sealed_file_never_gives_a_wrong_value()
    {
        using var stored = await StoredBatches.CreateAsync();
        stored.Seal(upTo: 2, rest: true);
        var file = Manifest.Read(stored.Readings).Files.MaxBy(one => one.Rows)!;
        var path = Path.Combine(stored.Readings, file.Name);
        var whole = File.ReadAllBytes(path);
        var footer = whole.Length - 8 - BinaryPrimitives.ReadInt32LittleEndian(whole.AsSpan(whole.Length - 8));
        var expected = Read(stored.Readings, file);
        Assert.Equal(file.Rows, expected.Count);
        foreach (var bit in Flips.Sample(0, footer, 1).Concat(Flips.All(footer, whole.Length)))
            Flips.While(path, whole, bit, () => Assert.True(IsFound(stored.Readings, file), $"bit {bit % 8} of byte {bit / 8}, {footer - (bit / 8)} before the footer, was not found"));

        Assert.Equal(expected, Read(stored.Readings, file));
        TestContext.Current.SendDiagnosticMessage($"{(Flips.EveryBit ? footer * 8 : footer) + ((whole.Length - footer) * 8)} bits of a sealed file flipped, all found while reading");
    }

    [Fact]
    public async Task A_flipped_bit_of_a_sealed_file_is_named_by_the_check()
    {
        using var stored = await StoredBatches.CreateAsync();
        stored.Seal(upTo: 2, rest: true);
        var file = Manifest.Read(stored.Readings).Files[0];
        var path = Path.Combine(stored.Readings, file.Name);
        var whole = File.ReadAllBytes(path);
        foreach (var bit in Flips.Sample(0, whole.Length, 4))
            Flips.While(path, whole, bit, () => Assert.Equal([file.Name], SealedVerification.Of(stored.Readings).Damaged));
    }

    [Fact]
    public async Task Every_flipped_bit_of_the_manifest_is_named()
    {
        using var stored = await StoredBatches.CreateAsync();
        stored.Seal(upTo: ulong.MaxValue, rest: false);
        var path = Path.Combine(stored.Readings, Manifest.FileName);
        var whole = File.ReadAllBytes(path);
        foreach (var bit in Flips.Sample(0, whole.Length, 1)) Flips.While(path, whole, bit, () => Assert.True(Found(stored), $"bit {bit} of the manifest was not found"));
    }

    [Fact]
    public async Task Every_flipped_bit_of_the_state_is_named()
    {
        using var stored = await StoredBatches.CreateAsync();
        stored.Seal(upTo: ulong.MaxValue, rest: false);
        var name = Manifest.Read(stored.Readings).State;
        var path = Path.Combine(stored.Readings, name);
        var whole = File.ReadAllBytes(path);
        foreach (var bit in Flips.All(0, whole.Length))
        {
            Flips.While(path, whole, bit, () => Assert.StartsWith(name, Assert.Throws<CorruptStoreException>(() => StoreState.Read(stored.Readings, name, new NewestReadings())).Message, StringComparison.Ordinal));
        }
    }

    private static bool Found(StoredBatches stored)
    {
        try
        {
            Manifest.Read(stored.Readings);
            return false;
        }
        catch (CorruptStoreException error)
        {
            return error.Message.StartsWith(Manifest.FileName, StringComparison.Ordinal);
        }
    }

    private static bool IsFound(string folder, SealedFile file)
    {
        try
        {
            Read(folder, file);
            return false;
        }
        catch (CorruptStoreException error)
        {
            return error.Message.StartsWith(file.Name, StringComparison.Ordinal);
        }
    }

    /// <summary>Every reading of a file, as queries and as merges read them.</summary>
    private static List<Reading> Read(string folder, SealedFile file)
    {
        using var reader = new SealedFileReader(folder, file);
        var (readings, rows) = (new List<Reading>(), new SealedRows());
        for (var group = 0; group < reader.Groups.Count; group++) reader.Read(group, _ => true, rows);
        foreach (var container in rows.Container.Take(rows.Count).Distinct().Select(index => rows.Texts[index])) reader.Read(container, long.MinValue, long.MaxValue, readings);
        return readings;
    }
}
