using System.Text.Json;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Reporting.Runs;

/// <summary>
/// The summary of a run for machines: what it is, its totals, what stands between whom, targets and proofs. The record is the package, which the root names; this is not
/// it. Grams and minor units are whole numbers, rates exact texts, unknown is null.
/// </summary>
public static class RunJson
{
    public static byte[] Write(PublishedRun run)
    {
        var result = run.Result;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "telemetry/run-summary/1");
            json.WriteString("run", result.Id);
            json.WriteString("root", run.Root);
            json.WriteStartObject("pack");
            json.WriteString("id", result.Pack.Id);
            json.WriteString("version", result.Pack.Version);
            json.WriteString("sha256", run.PackHash);
            json.Text("title", result.Pack.Title);
            json.WriteEndObject();
            json.WriteString("period", result.Request.Period.Label);
            json.WriteString("kind", Word(result.Request.Kind.ToString()));
            json.WriteString("knownAt", result.Request.KnownAt.ToString());
            json.WriteString("currency", result.Pack.Currency);
            json.WriteBoolean("conserved", result.Outcome.IsConserved);
            json.Array("tables", result.Outcome.Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal), Table);
            json.Array("booked", Booked(run), (writer, sum) =>
            {
                writer.WriteString("role", sum.Role);
                writer.WriteString("debit", sum.Debit);
                writer.WriteString("credit", sum.Credit);
                writer.WriteString("unit", Word(sum.Unit.ToString()));
                writer.WriteNumber("value", sum.Value);
            });
            json.Array("targets", result.Outcome.Targets, Target);
            json.Array("proofs", result.Outcome.Proofs, Proof);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Table(Utf8JsonWriter json, Table table)
    {
        json.WriteString("name", table.Name);
        json.WriteString("unit", Word(table.Unit.ToString()));
        json.Texts("dimensions", table.Dimensions);
        json.WriteNumber("lines", table.Cells.Count);
        json.WriteNumber("total", table.Total);
        json.WriteNumber("orphan", table.Cells.Where(cell => cell.At.Values.Contains("ORPHAN")).Sum(cell => cell.Value));
    }

    private static void Target(Utf8JsonWriter json, TargetVerdict target)
    {
        json.WriteString("step", target.Step);
        json.WriteString("at", target.At.ToString());
        json.WriteNumber("numerator", target.Numerator);
        Whole(json, "denominator", target.Denominator);
        json.WriteString("rate", target.Rate?.ToString());
        json.WriteString("target", target.Target.ToString());
        Whole(json, "least", target.Least);
        if (target.Met is { } met) json.WriteBoolean("met", met);
        else json.WriteNull("met");
    }

    private static void Proof(Utf8JsonWriter json, StepProof proof)
    {
        json.WriteString("step", proof.Step);
        json.WriteString("unit", Word(proof.Unit.ToString()));
        json.WriteNumber("left", proof.Left);
        json.WriteNumber("right", proof.Right);
        json.WriteBoolean("holds", proof.Holds);
    }

    private static IEnumerable<(string Role, string Debit, string Credit, TableUnit Unit, long Value)> Booked(PublishedRun run) =>
        run.Result.Postings.GroupBy(posting => (posting.Role, posting.Debit, posting.Credit, posting.Unit))
            .OrderBy(group => group.Key.Role, StringComparer.Ordinal).ThenBy(group => group.Key.Debit, StringComparer.Ordinal).ThenBy(group => group.Key.Credit, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Unit).Select(group => (group.Key.Role, group.Key.Debit, group.Key.Credit, group.Key.Unit, group.Sum(posting => posting.Value)));

    private static void Whole(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } whole) json.WriteNumber(name, whole);
        else json.WriteNull(name);
    }

    private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
