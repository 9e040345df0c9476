using System.Globalization;
using System.Text;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Digests;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Runs;

/// <summary>Facts that say something else have another digest, whatever it is that they say otherwise.</summary>
public sealed class RunFactIdentityTests
{
    private static readonly string Hexadecimal = string.Concat(Enumerable.Range(0, 32).Select(number => $"{number * 7 % 256:x2}"));

    private static RunFacts Facts => SmallScheme.Facts with
    {
        Corrections = [SmallScheme.Correction("c1", SmallScheme.Facts.Tickets[0], 900_000, known: 1)],
        Assessments = [SmallScheme.Assessment("i1", "t1", 90_000) with { Photos = ["p1"] }],
    };

    private static string Digest(RunFacts facts) => RunDigests.Of(SmallScheme.Pack, facts).Facts();

    [Fact]
    public void Every_word_of_a_fact_is_part_of_it()
    {
        var (ticket, entry) = (Facts.Tickets[0], Facts.Registers[0]);
        RunFacts[] others =
        [
            Facts with { Corrections = [Facts.Corrections[0] with { Reason = "another" }] }, Facts with { Corrections = [Facts.Corrections[0] with { Now = null }] },
            Facts with { Assessments = [Facts.Assessments[0] with { Interfering = new Grams(90_001) }] }, Facts with { Assessments = [Facts.Assessments[0] with { Photos = ["p2"] }] },
            Facts with { Tickets = [ticket with { Ticket = ticket.Ticket with { Municipalities = ["GM0001"] } }, Facts.Tickets[1]] },
            Facts with { Tickets = [ticket with { Ticket = ticket.Ticket with { Municipalities = ["GM0002"] } }, Facts.Tickets[1]] },
            Facts with { Registers = [entry with { Withdrawn = true }, .. Facts.Registers.Skip(1)] }, Facts with { Registers = [entry with { Source = "another" }, .. Facts.Registers.Skip(1)] },
        ];

        Assert.Equal(others.Length + 1, others.Append(Facts).Select(Digest).Distinct().Count());
    }

    [Fact]
    public void Parameters_are_part_of_a_run_and_their_order_is_not()
    {
        string Id(params (string Name, string Value)[] parameters) => RunDigests.Of(SmallScheme.Pack, Facts).Id(SmallScheme.Request() with { Parameters = SmallScheme.Names(parameters) });

        Assert.NotEqual(Id(("rate", "1"), ("limit", "2")), Id(("rate", "1"), ("limit", "3")));
        Assert.Equal(Id(("rate", "1"), ("limit", "2")), Id(("limit", "2"), ("rate", "1")));
    }

    [Fact]
    public void A_digest_of_readings_comes_back_as_it_was_given()
    {
        string?[] texts = [Hexadecimal, Hexadecimal.ToUpperInvariant(), "", null, "abc", Hexadecimal[..63] + "g"];
        var emptyings = texts.Select(text => Facts.Emptyings[0] with { Readings = text }).ToList();

        Assert.Equal(texts, emptyings.Select(emptying => emptying.Readings));
        Assert.Equal(texts.Length, emptyings.Distinct().Count());
        Assert.Equal(texts, texts.Select(text => new EmptyingFact("a", "k", "GM", "pmd", SmallScheme.Known, null, default, default, null, null, text).Readings));
    }

    [Fact]
    public void Texts_of_any_length_are_written_whole_and_the_buffer_is_empty_after_each()
    {
        var bytes = new CanonicalBytes();
        foreach (var length in Enumerable.Range(0, 2_200).Append(9_000))
        {
            var expected = new StringBuilder();
            foreach (var more in Enumerable.Range(0, 4)) expected.Append(CultureInfo.InvariantCulture, $"{length}:{new string('x', length)} -1: {7 + more}:{new string('y', 7 + more)} 2:12 \n\n");
            foreach (var more in Enumerable.Range(0, 4)) bytes.Field(new string('x', length)).Field(null as string).Field(new string('y', 7 + more)).Field(12).End().End();
            Assert.Equal(expected.ToString(), bytes.TakeText());
        }

        Assert.Equal(bytes.Field("a").TakeDigest(), bytes.Field("a").TakeDigest());
        foreach (var count in Enumerable.Range(1, 2_200))
        {
            for (var time = 0; time < count; time++) bytes.End();
            Assert.Equal(count, bytes.TakeText().Length);
        }
    }

    [Fact]
    public void Readings_between_the_last_full_and_the_first_empty_count_whatever_their_order()
    {
        Reading At(int minute, long value) => new("k-1", Quantity.FillLevel, SmallScheme.Known + TimeSpan.FromMinutes(minute), value, ReadingStatus.Ok);
        string Of(params Reading[] readings) => ReadingsDigest.Of("k-1", readings, SmallScheme.Known, SmallScheme.Known + TimeSpan.FromMinutes(10));

        Assert.Equal(Of(At(0, 1), At(10, 2)), Of(At(10, 2), At(-1, 9), At(0, 1), At(11, 9), At(0, 1)));
        Assert.Equal(3, new[] { Of(At(0, 1), At(10, 2)), Of(At(0, 1)), Of(At(10, 2)) }.Distinct().Count());
    }
}
