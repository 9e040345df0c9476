using System.Text.Json;
using Telemetry.Allocation;
using Telemetry.CollectionEvents;
using Telemetry.Quantities;

namespace Telemetry.Reporting;

/// <summary>The sections of the report, in the order in which they are written.</summary>
internal static class JsonSections
{
    public static void Head(Utf8JsonWriter json, AllocationReport report)
    {
        json.WriteString("schema", ReportJson.Schema);
        json.WriteString("period", report.Period.Label);
        json.WriteString("periodStart", report.Period.Start.ToString());
        json.WriteString("periodEnd", report.Period.End.ToString());
        json.Text("registry", report.Registry.About);
        json.WriteBoolean("synthetic", report.Registry.Synthetic);
        json.WriteString("rules", report.Rules.Id);
        json.Text("rulesAbout", report.Rules.About);
        json.WriteString("factsSha256", report.FactsDigest);
        json.WriteString("method", "largestRemainder");
        json.WriteBoolean("conserved", report.IsConserved);
        json.Mass("standardUncertaintyGrams", report.StandardUncertainty);
    }

    public static void Line(Utf8JsonWriter json, AllocationLine line)
    {
        json.Place(line.Municipality, line.Stream);
        json.Mass("collectedGrams", line.Collected);
        json.Mass("standardUncertaintyGrams", line.StandardUncertainty);
        json.WriteStartObject("collectedGramsByProvenance");
        foreach (var provenance in line.ByProvenance) json.Mass(JsonNames.Of(provenance.Provenance), provenance.Mass);
        json.WriteEndObject();
        json.Mass("assessedGrams", line.Assessed);
        json.Judged(line.KnownInterfering, line.Rejected, line.Accepted);
        json.Amount("cents", line.Amount);
        json.Array("organisations", line.Shares, Share);
        json.Mass("orphanGrams", line.Orphan);
        json.Amount("orphanCents", line.OrphanAmount);
        json.Mass("unallocatedGrams", line.Unallocated);
        json.Amount("unallocatedCents", line.UnallocatedAmount);
    }

    public static void Ticket(Utf8JsonWriter json, TicketLine line)
    {
        json.WriteString("owner", line.Ticket.Owner);
        json.WriteString("id", line.Ticket.Id);
        json.WriteString("vehicle", line.Ticket.Vehicle);
        json.WriteString("stream", line.Ticket.Stream);
        json.Texts("municipalities", line.Ticket.Municipalities.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        json.Texts("municipalitiesWithoutEmptying", line.WithoutEmptying);
        json.WriteString("weighedAt", line.Ticket.WeighedAt.ToString());
        json.Mass("grossGrams", line.Ticket.Gross);
        json.Mass("tareGrams", line.Ticket.Tare);
        json.Mass("netGrams", line.Ticket.Net);
        json.Mass("interferingGrams", line.Ticket.Interfering);
        json.WriteString("decision", JsonNames.Of(line.Judgement.Decision));
        json.WriteBoolean("assessed", line.Judgement.Assessed);
        json.Mass("estimatesGrams", line.Estimates);
        Factor(json, line);
        json.WriteBoolean("flagged", line.IsFlagged);
        json.Mass("attributedGrams", line.Attributed);
        json.Mass("unattributedGrams", line.Unattributed);
        json.Texts("events", line.Events);
        JsonFacts.Waterfall(json, line.Waterfall);
        if (line.Assessment is { } assessment) json.Array("assessments", line.Earlier.Append(assessment), JsonFacts.Assessment);
    }

    public static void Event(Utf8JsonWriter json, EventLine line)
    {
        json.WriteString("id", line.Event.Id);
        json.WriteString("container", line.Event.Container);
        json.Place(line.Municipality, line.Stream);
        json.WriteString("evidence", JsonNames.Of(line.Event.Evidence));
        json.WriteString("lastFull", line.Event.LastFull.ToString());
        json.WriteString("firstEmpty", line.Event.FirstEmpty.ToString());
        if (line.Event.Signals == EventSignals.None)
        {
            json.WriteNull("before");
            json.WriteNull("after");
        }
        else
        {
            json.WriteNumber("before", line.Event.Before);
            json.WriteNumber("after", line.Event.After);
        }

        json.WriteNumber("confidencePercent", line.Event.ConfidencePercent);
        json.WriteString("kind", JsonNames.Of(line.Event.Kind));
        json.Texts("signals", JsonNames.Of(line.Event.Signals));
        json.WriteString("evidenceDigest", line.Event.EvidenceDigest);
        json.WriteString("ticketOwner", line.TicketOwner);
        json.WriteString("ticket", line.TicketId);
        json.WriteString("provenance", JsonNames.Of(line.Provenance));
        json.Mass("estimateGrams", line.Estimate);
        json.Mass("collectedGrams", line.Collected);
        json.Mass("standardUncertaintyGrams", line.StandardUncertainty);
        json.Array("sources", line.Sources, static (inner, source) =>
        {
            inner.WriteString("kind", JsonNames.Of(source.Kind));
            inner.WriteString("id", source.Id);
        });
        json.WriteBoolean("splitEstimated", line.IsSplit);
        json.Judged(line.Assessed ? line.Interfering : null, line.Rejected, line.Accepted);
        json.Mass("nonPackagingGrams", line.NonPackaging);
        if (line.Statement is { } statement) JsonFacts.Statement(json, "statement", statement);
    }

    public static void Proof(Utf8JsonWriter json, Proof proof)
    {
        json.WriteString("law", JsonNames.Of(proof.Law));
        json.WriteString("stream", proof.Stream);
        json.WriteNumber("left", proof.Left);
        json.WriteNumber("right", proof.Right);
        json.WriteBoolean("holds", proof.Holds);
    }

    public static void Missing(Utf8JsonWriter json, AllocationReport report)
    {
        json.Array("silentContainers", report.Silent, static (inner, silent) =>
        {
            inner.WriteString("container", silent.Container);
            inner.Place(silent.Municipality, silent.Stream);
            inner.WriteNumber("unusableReadings", silent.UnusableReadings);
        });
        json.Texts("unregisteredContainers", report.Unregistered);
        json.WriteStartObject("readings");
        foreach (var count in report.ReadingCounts) json.WriteNumber(JsonNames.Of(count.Status), count.Readings);
        json.WriteEndObject();
    }

    public static void Truth(Utf8JsonWriter json, TruthComparison truth)
    {
        json.WriteStartObject("truth");
        json.WriteNumber("trueEvents", truth.TrueEvents);
        json.WriteNumber("detectedEvents", truth.DetectedEvents);
        json.WriteNumber("matchedEvents", truth.MatchedEvents);
        json.Array("lines", truth.Lines, static (inner, line) =>
        {
            inner.Place(line.Municipality, line.Stream);
            inner.Mass("trueCollectedGrams", line.TrueCollected);
            inner.Mass("reportedCollectedGrams", line.ReportedCollected);
            inner.Mass("differenceGrams", line.Difference);
        });
        json.WriteEndObject();
    }

    private static void Share(Utf8JsonWriter json, OrganisationShare share)
    {
        json.WriteString("organisation", share.Organisation);
        json.Mass("grams", share.Mass);
        json.Amount("cents", share.Amount);
    }

    private static void Factor(Utf8JsonWriter json, TicketLine line)
    {
        if (line.Factor is not { } factor)
        {
            json.WriteNull("factor");
            return;
        }

        json.WriteStartObject("factor");
        json.WriteNumber("numerator", factor.Numerator);
        json.WriteNumber("denominator", factor.Denominator);
        json.WriteNumber("perMille", factor.PerMille);
        json.WriteEndObject();
    }
}
