using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Steps;
using Xunit;
using static Telemetry.Tests.Steps.PackSketch;

namespace Telemetry.Tests.Steps;

/// <summary>What a pack says of its steps to those who pay and are paid: names that are left out are not spoken of.</summary>
public sealed class StepSentenceTests
{
    [Theory]
    [InlineData("cap", "table=mass most=ceiling", "capped=kept over=over", "", "‘kept’ is ‘mass’ tot ten hoogste ‘ceiling’; het meerdere staat in ‘over’.", "‘kept’ is ‘mass’ up to ‘ceiling’ at most; what is over stands in ‘over’.")]
    [InlineData("cap", "table=mass", "capped=kept over=over", "limit=figure:most", "‘kept’ is ‘mass’ tot ten hoogste figure:most; het meerdere staat in ‘over’.", "‘kept’ is ‘mass’ up to figure:most at most; what is over stands in ‘over’.")]
    [InlineData("deduct", "table=mass less=own", "net=net", "", "‘net’ is ‘mass’ zonder ‘own’, nooit onder 0.", "‘net’ is ‘mass’ without ‘own’, never below 0.")]
    [InlineData("deduct", "table=mass", "net=net", "share=figure:loss", "‘net’ is ‘mass’ zonder het deel figure:loss; elke cel wordt één keer afgerond.", "‘net’ is ‘mass’ without the share figure:loss; each cell is rounded once.")]
    [InlineData("label", "table=mass labels=regions", "table=known rest=unknown", "from=municipality to=region", "‘known’ geeft elke cel van ‘mass’ haar region naar haar municipality, uit ‘regions’; wat er geen heeft, staat in ‘unknown’.", "‘known’ gives each cell of ‘mass’ its region by its municipality, from ‘regions’; what has none stands in ‘unknown’.")]
    [InlineData("label", "table=mass labels=regions", "table=known", "from=municipality to=region", "‘known’ geeft elke cel van ‘mass’ haar region naar haar municipality, uit ‘regions’.", "‘known’ gives each cell of ‘mass’ its region by its municipality, from ‘regions’.")]
    [InlineData("select", "table=mass", "table=some rest=others", "where=stream=glass", "‘some’ zijn de cellen van ‘mass’ met stream=glass; de overige staan in ‘others’.", "‘some’ holds the cells of ‘mass’ with stream=glass; the others stand in ‘others’.")]
    [InlineData("select", "table=mass", "table=some", "where=stream=glass", "‘some’ zijn de cellen van ‘mass’ met stream=glass.", "‘some’ holds the cells of ‘mass’ with stream=glass.")]
    [InlineData("share", "table=mass key=key", "shares=lines unallocated=left", "to=organisation orphan=spread", "‘lines’ verdeelt ‘mass’ over organisation naar ‘key’, zonder aandeel voor wees- en freeridermassa; wat geen gewicht heeft, staat in ‘left’.", "‘lines’ shares ‘mass’ over organisation by ‘key’, with no share for orphan mass; what has no weight stands in ‘left’.")]
    [InlineData("share", "table=mass key=key", "shares=lines unallocated=left", "to=organisation", "‘lines’ verdeelt ‘mass’ over organisation naar ‘key’; wat geen gewicht heeft, staat in ‘left’.", "‘lines’ shares ‘mass’ over organisation by ‘key’; what has no weight stands in ‘left’.")]
    [InlineData("split", "table=mass", "parts=parts rest=rest", "shares=figure:s to=material", "‘parts’ verdeelt ‘mass’ over material met de aandelen figure:s; wat overblijft, staat in ‘rest’.", "‘parts’ parts ‘mass’ over material by the shares figure:s; what is left stands in ‘rest’.")]
    [InlineData("split", "table=mass", "parts=parts", "shares=figure:s to=material", "‘parts’ verdeelt ‘mass’ over material met de aandelen figure:s.", "‘parts’ parts ‘mass’ over material by the shares figure:s.")]
    [InlineData("sum", "table=mass", "table=all", "by=", "‘all’ is het totaal van ‘mass’.", "‘all’ is the total of ‘mass’.")]
    [InlineData("sum", "table=mass", "table=all", "by=a", "‘all’ telt ‘mass’ op per a.", "‘all’ adds up ‘mass’ by a.")]
    [InlineData("target", "numerator=mass denominator=placed", "", "target=figure:t", "Toetst ‘mass’ als deel van ‘placed’ aan figure:t.", "Holds ‘mass’ as a part of ‘placed’ against figure:t.")]
    [InlineData("target", "numerator=mass denominator=placed", "", "target=figure:t mean=year", "Toetst ‘mass’ als deel van ‘placed’, gemiddeld per year, aan figure:t.", "Holds ‘mass’ as a part of ‘placed’, the mean by year, against figure:t.")]
    [InlineData("add", "b=late a=mass", "table=all", "", "‘all’ = ‘mass’ + ‘late’.", "‘all’ = ‘mass’ + ‘late’.")]
    public void A_step_is_one_sentence_in_each_language(string kind, string reads, string writes, string with, string dutch, string english)
    {
        var sentence = StepCatalogue.Find(kind)!.Sentence(new(new PackStep("s", kind, "", Names(reads), Names(writes), Names(with))));

        Assert.Equal(dutch, sentence.Dutch);
        Assert.Equal(english, sentence.English);
    }

    [Fact]
    public void A_step_without_words_has_no_name_that_it_does_not_know()
    {
        var text = new StepText(new("s", "sum", "", Names("table=mass"), Names("sum=all"), null));

        Assert.True(text.Has("table"));
        Assert.True(text.Has("sum"));
        Assert.False(text.Has("by"));
        Assert.Equal("", text.With("by"));
    }

    [Fact]
    public void A_condition_may_be_one_letter_on_either_side()
    {
        var condition = Assert.Single(StepWords.Conditions("a=1")!);

        Assert.Equal("a", condition.Key);
        Assert.Equal(["1"], condition.Value);
    }
}
