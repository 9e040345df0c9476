using CsCheck;
using Telemetry.Allocation.Registers;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Registers;

/// <summary>The register against a plain model that looks at every day on its own.</summary>
public sealed class RegisterBookTests
{
    private const int Days = 40;

    private const string Register = "container-ownership";

    private static readonly Gen<RegisterEntry> Entry = Gen.Select(Gen.Int[0, 2], Gen.Int[0, Days], Gen.Int[-1, Days], Gen.Int[0, 1_000_000], Gen.Int[0, 3], (key, from, length, known, value) => new RegisterEntry(
        Register, $"c{key}", Day(from), length < 0 ? null : Day(from + length), new Instant(known), new Dictionary<string, string> { ["owner"] = $"o{value}" }, "source", "actor", Withdrawn: value == 3));

    // Two entries known at the very same millisecond are refused by the ledger, so the model has none.
    private static readonly Gen<RegisterEntry[]> Histories = Entry.Array[0, 10].Select(entries => entries.DistinctBy(entry => entry.KnownAt).ToArray());

    [Fact]
    public void A_book_says_for_each_day_what_was_said_last_of_that_day() => Gen.Select(Histories, Gen.Int[0, 1_000_000]).Sample((entries, at) =>
    {
        var (book, known) = (RegisterBook.Of(entries), new Instant(at));
        return AllDays().All(day => book.AsOf(Register, day, known).SequenceEqual(Model(entries, day, known)));
    });

    [Fact]
    public void A_book_says_of_one_key_what_it_says_of_all() => Gen.Select(Histories, Gen.Int[0, 2]).Sample((entries, key) =>
    {
        var (book, known) = (RegisterBook.Of(entries), Instant.MaxValue);
        return AllDays().All(day => book.AsOf(Register, $"c{key}", day, known) == book.AsOf(Register, day, known).FirstOrDefault(entry => entry.Key == $"c{key}"));
    });

    [Fact]
    public void What_becomes_known_later_changes_no_earlier_answer() => Gen.Select(Histories, Entry, Gen.Int[0, 1_000_000]).Sample((entries, late, at) =>
    {
        var after = late with { KnownAt = new Instant(at + 1L) };
        return AllDays().All(day => RegisterBook.Of(entries).AsOf(Register, day, new Instant(at)).SequenceEqual(RegisterBook.Of([.. entries, after]).AsOf(Register, day, new Instant(at))));
    });

    [Fact]
    public void The_order_of_the_entries_does_not_matter() => Gen.Select(Entry.Array[0, 10], Gen.Int[0, 1_000]).Sample((entries, seed) =>
    {
        // With the same instants among them, too.
        var tied = entries.Select(entry => entry with { KnownAt = new Instant(entry.KnownAt.UnixMilliseconds % 3) }).ToArray();
        var shuffled = tied.ToArray();
        new Random(seed).Shuffle(shuffled);
        return RegisterBook.Of(tied).Over(Register, Day(0), Day(Days), Instant.MaxValue).Select(Text)
            .SequenceEqual(RegisterBook.Of(shuffled).Over(Register, Day(0), Day(Days), Instant.MaxValue).Select(Text));
    });

    [Fact]
    public void Spans_of_a_key_do_not_overlap_and_lose_no_day_that_was_spoken_of() => Histories.Sample(entries =>
    {
        var book = RegisterBook.Of(entries);
        return book.Keys(Register).All(key =>
        {
            var spans = book.History(Register, key, Instant.MaxValue);
            return spans.Zip(spans.Skip(1)).All(pair => pair.First.Last < pair.Second.From)
                && AllDays().All(day => spans.Any(span => span.Touches(day, day)) == entries.Any(entry => entry.Key == key && Covers(entry, day)));
        });
    });

    [Fact]
    public void An_entry_that_says_nothing_new_changes_no_answer_and_another_does() => Gen.Select(Histories, Entry).Sample((entries, entry) =>
    {
        var late = entry with { KnownAt = new Instant(2_000_000) };
        var before = RegisterBook.Of(entries);
        var after = RegisterBook.Of([.. entries, late]);
        var isSame = AllDays().All(day => Says(before.History(Register, entry.Key, Instant.MaxValue), day) == Says(after.History(Register, entry.Key, Instant.MaxValue), day));
        return isSame == (EntryNews.Of(late, [.. entries.Where(one => one.Key == entry.Key)]) == EntryNewness.Known);
    });

    [Fact]
    public void Two_that_speak_of_one_day_at_one_instant_contradict_each_other()
    {
        var there = Entries.Of(Register, "2024-01-01", "2024-06-30", "container", "c1", "owner", "a");
        Assert.Equal(EntryNewness.Contradicting, EntryNews.Of(Entries.Of(Register, "2024-06-30", "", "container", "c1", "owner", "b"), [there]));
        Assert.Equal(EntryNewness.New, EntryNews.Of(Entries.Of(Register, "2024-07-01", "", "container", "c1", "owner", "b"), [there]));
        Assert.Equal(EntryNewness.Known, EntryNews.Of(Entries.Of(Register, "2024-02-01", "2024-03-01", "container", "c1", "owner", "a"), [there]));
    }

    private static IEnumerable<RegisterEntry> Model(RegisterEntry[] entries, DateOnly day, Instant known) =>
        entries.Where(entry => entry.KnownAt <= known && Covers(entry, day)).GroupBy(entry => entry.Key, StringComparer.Ordinal).OrderBy(key => key.Key, StringComparer.Ordinal)
            .Select(key => key.MaxBy(entry => entry.KnownAt)!).Where(entry => !entry.Withdrawn);

    private static bool Covers(RegisterEntry entry, DateOnly day) => entry.ValidFrom <= day && (entry.ValidTo is null || day <= entry.ValidTo);

    private static (string? Owner, bool Withdrawn)? Says(IReadOnlyList<EntrySpan> spans, DateOnly day) =>
        spans.FirstOrDefault(span => span.Touches(day, day))?.Entry is { } entry ? (entry.Fields["owner"], entry.Withdrawn) : null;

    private static string Text(EntrySpan span) => $"{span.From:O} {span.Last:O} {span.Entry.Key} {span.Entry.Fields["owner"]} {span.Entry.Withdrawn}";

    // Beyond the last bound nothing changes any more.
    private static IEnumerable<DateOnly> AllDays() => Enumerable.Range(0, (2 * Days) + 2).Select(Day);

    private static DateOnly Day(int number) => Entries.FirstDay.AddDays(number);
}
