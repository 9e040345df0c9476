using CsCheck;
using Xunit;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Tests.Storage;

public sealed class SequenceSetTests
{
    [Fact]
    public void It_agrees_with_a_plain_set_under_any_order_and_repetition() =>
        Gen.ULong[0, 40].Array[0, 80].Sample(sequences =>
        {
            var set = new SequenceSet();
            var plain = new HashSet<ulong>();
            foreach (var sequence in sequences)
            {
                Assert.Equal(plain.Add(sequence), !set.Contains(sequence));
                if (!set.Contains(sequence))
                {
                    var (before, growth) = (set.Intervals, set.GrowthBy(sequence, sequence + 1));
                    set.Add(sequence, sequence + 1);
                    Assert.Equal(before + growth, set.Intervals);
                }

                Assert.Equal(plain.Any(known => known is > 10 and < 20), set.Overlaps(11, 20));
                ulong expected = 0;
                while (plain.Contains(expected)) expected++;
                Assert.Equal(expected, set.Watermark);
            }
        });
}
