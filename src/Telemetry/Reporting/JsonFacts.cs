using System.Text.Json;
using Telemetry.Allocation;
using Telemetry.CollectionEvents;
using Telemetry.Mass.Densities;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Reporting;

/// <summary>What people stated, assessed and sorted, and what was learnt from loads.</summary>
internal static class JsonFacts
{
    public static void All(Utf8JsonWriter json, AllocationReport report)
    {
        json.Array("voided", report.Voided, Stated);
        json.Array("repeated", report.Repeated, Stated);
        json.Array("withoutMass", report.WithoutMass, Stated);
        json.Array("unplacedWeighings", report.UnplacedWeighings, static (inner, weighing) =>
        {
            inner.WriteString("owner", weighing.Owner);
            inner.WriteString("vehicle", weighing.Vehicle);
            inner.WriteNumber("sequence", weighing.Sequence);
            inner.WriteString("stream", weighing.Stream);
            inner.WriteString("weighedAt", weighing.WeighedAt.ToString());
            inner.Mass("netGrams", weighing.Net);
        });
        json.Array("densities", report.Densities, Density);
        json.Array("laterDensities", report.LaterDensities, Density);
        json.Array("densityChanges", report.DensityChanges, static (inner, change) =>
        {
            inner.WriteString("stream", change.From.Stream);
            inner.WriteString("from", change.From.Month);
            inner.WriteString("to", change.To.Month);
            inner.WriteNumber("fromMilligramsPerLitre", change.From.MilligramsPerLitre);
            inner.WriteNumber("toMilligramsPerLitre", change.To.MilligramsPerLitre);
            inner.WriteNumber("changePerMille", change.ChangePerMille);
            inner.WriteBoolean("significant", change.IsSignificant);
        });
        json.Array("sampled", report.Sampled, Sampled);
        json.Array("remarks", report.Remarks, Remark);
    }

    public static void Statement(Utf8JsonWriter json, string name, EventStatement statement)
    {
        json.WriteStartObject(name);
        json.WriteString("owner", statement.Owner);
        json.WriteString("id", statement.Id);
        json.WriteString("from", statement.From.ToString());
        json.WriteString("to", statement.To.ToString());
        json.Mass("grams", statement.Mass);
        json.WriteString("reason", statement.Reason);
        json.WriteString("actor", statement.Actor);
        json.WriteString("knownAt", statement.KnownAt.ToString());
        json.WriteEndObject();
    }

    public static void Assessment(Utf8JsonWriter json, LoadAssessment assessment)
    {
        json.WriteString("owner", assessment.Owner);
        json.WriteString("id", assessment.Id);
        json.WriteString("assessedAt", assessment.AssessedAt.ToString());
        json.WriteString("knownAt", assessment.KnownAt.ToString());
        json.WriteString("method", JsonNames.Of(assessment.Method));
        json.WriteString("inspector", assessment.Inspector);
        json.Mass("interferingGrams", assessment.Interfering);
        json.Mass("nonPackagingGrams", assessment.NonPackaging);
        json.WriteString("rejectionReason", assessment.RejectionReason);
        json.Amount("rejectionCostCents", assessment.RejectionCost);
        json.Texts("photos", assessment.Photos);
    }

    /// <summary>What nobody looked for is null and still lies in what is left.</summary>
    public static void Waterfall(Utf8JsonWriter json, Waterfall waterfall)
    {
        json.WriteStartObject("waterfall");
        json.Mass("weighedGrams", waterfall.Gross);
        json.Mass("interferingGrams", waterfall.Interfering);
        json.Mass("nonPackagingGrams", waterfall.NonPackaging);
        json.Mass("moistureGrams", waterfall.Moisture);
        json.Mass("leftGrams", waterfall.Packaging);
        json.WriteEndObject();
    }

    private static void Stated(Utf8JsonWriter json, StatedEvent stated)
    {
        json.WriteString("id", stated.Event.Id);
        json.WriteString("container", stated.Event.Container);
        json.WriteString("lastFull", stated.Event.LastFull.ToString());
        json.WriteString("firstEmpty", stated.Event.FirstEmpty.ToString());
        if (stated.Statement is { } statement) Statement(json, "statement", statement);
    }

    private static void Density(Utf8JsonWriter json, BulkDensity density)
    {
        json.WriteString("stream", density.Stream);
        json.WriteString("area", density.Area);
        json.WriteString("basis", JsonNames.Of(density.Basis));
        json.WriteNumber("milligramsPerLitre", density.MilligramsPerLitre);
        if (density is { LowMilligramsPerLitre: { } low, HighMilligramsPerLitre: { } high })
        {
            json.WriteNumber("lowMilligramsPerLitre", low);
            json.WriteNumber("highMilligramsPerLitre", high);
            json.WriteNumber("intervalPercent", BulkDensity.ConfidencePercent);
        }

        json.WriteNumber("loads", density.Loads);
        json.Mass("netGrams", density.Net);
        json.WriteNumber("litres", density.Litres);
        json.WriteString("version", density.Version);
    }

    private static void Sampled(Utf8JsonWriter json, SampledStream sampled)
    {
        json.WriteString("stream", sampled.Stream);
        Interval(json, "interfering", sampled.Interfering);
        json.WriteString("verdict", sampled.Advice is { } advice ? JsonNames.Of(advice.Verdict) : null);
        json.Array("fractions", sampled.Fractions, static (inner, fraction) =>
        {
            inner.WriteString("name", fraction.Fraction);
            inner.Mass("partGrams", fraction.Part);
            inner.Mass("wholeGrams", fraction.Whole);
            Interval(inner, "share", fraction.Interval);
        });
    }

    /// <summary>In hundredths of a percent: finer digits may differ between machines and mean nothing.</summary>
    private static void Interval(Utf8JsonWriter json, string name, ShareInterval interval)
    {
        json.WriteStartObject(name);
        json.WriteNumber("shareBasisPoints", Rounded(interval.Share));
        json.WriteNumber("lowBasisPoints", Rounded(interval.Low));
        json.WriteNumber("highBasisPoints", Rounded(interval.High));
        json.WriteNumber("intervalPercent", interval.ConfidencePercent);
        json.WriteNumber("samples", interval.Samples);
        json.WriteNumber("sampledGrams", interval.SampledGrams);
        json.WriteString("method", interval.Method);
        json.WriteEndObject();
    }

    private static void Remark(Utf8JsonWriter json, HistoryRemark remark)
    {
        json.WriteString("container", remark.Container);
        json.WriteString("kind", JsonNames.Of(remark.Kind));
        json.WriteString("quantity", JsonNames.Of(remark.Quantity));
        json.WriteString("from", remark.From.ToString());
        json.WriteString("to", remark.To.ToString());
    }

    private static long Rounded(double share) => (long)Math.Round(share * BasisPoints.Whole, MidpointRounding.AwayFromZero);
}
