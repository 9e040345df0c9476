using Telemetry.Allocation.RulePacks;
using Telemetry.Containers;

namespace Telemetry.Allocation.Runs.Digests;

/// <summary>What a pack says, field by field: a run's identity includes every word of its rules, whatever file they came in.</summary>
internal static class PackBytes
{
    public static CanonicalBytes Write(CanonicalBytes to, RulePack pack)
    {
        Write(Write(to.Field(pack.Schema).Field(pack.Id).Field(pack.Version), pack.Title), pack.About)
            .Field(pack.Country).Field(pack.Currency).Field(pack.TimeZone).Field(pack.From).Field(pack.To).Field((int)pack.Rank).End();
        foreach (var source in pack.Sources) Write(to.Field("source").Field(source.Id), source.Citation).Field((int)source.Rank).End();
        foreach (var figure in pack.Figures) Write(to, figure);
        foreach (var input in pack.Inputs)
        {
            Write(to.Field("input").Field(input.Table).Field(input.From).Field((int)input.Unit), input.Title).Field(input.Required ? 1 : 0).Field(input.Dimensions.Count);
            foreach (var dimension in input.Dimensions) to.Field(dimension);
            Write(to, input.Where).End();
        }

        foreach (var step in pack.Steps) Write(Write(Write(Write(to.Field("step").Field(step.Id).Field(step.Step), step.Title), step.In), step.Out), step.With).End();
        foreach (var booking in pack.Bookings) Write(to.Field("booking").Field(booking.Table).Field(booking.Role).Field(booking.Debit).Field(booking.Credit), booking.Title).End();
        if (pack.Loads is { } loads)
        {
            to.Field("loads").Field(loads.InterferingLimit).Field(loads.NonPackagingLimit).Field(loads.LowestFactor).Field(loads.HighestFactor).Field(loads.Streams.Count);
            foreach (var stream in loads.Streams.Order(StringComparer.Ordinal)) to.Field(stream);
            to.End();
        }

        return to;
    }

    private static void Write(CanonicalBytes to, Figure figure)
    {
        Write(to.Field("figure").Field(figure.Id), figure.Title).Field((int)figure.Unit).End();
        foreach (var value in figure.Values) Write(to.Field("value").Field(value.From).Field(value.To).Field(value.Value).Field(value.Source), value.At).End();
    }

    private static CanonicalBytes Write(CanonicalBytes to, Wording wording) => to.Field(wording.Dutch).Field(wording.English);

    private static CanonicalBytes Write(CanonicalBytes to, IReadOnlyDictionary<string, string>? words)
    {
        to.Field((long?)words?.Count);
        foreach (var (name, word) in (words ?? new Dictionary<string, string>()).OrderBy(one => one.Key, StringComparer.Ordinal)) to.Field(name).Field(word);
        return to;
    }
}
