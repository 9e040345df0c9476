using System.CommandLine;
using Telemetry.Allocation.Registers;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Server.Registers;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry registers show</c>: what a register says for a day, as it was known at an instant.</summary>
internal static class RegistersShowVerb
{
    public static Command Create()
    {
        var (name, data, known) = (RegistersVerb.Name(), SharedOptions.Data(), RegistersVerb.Known());
        var at = new Option<string?>("--at") { Description = "Day (2024-12-31); today when left out" };
        var verb = new Command("show", "What a register says for a day, as known at an instant. Example: telemetry registers show municipalities --at 2021-01-01 --data data") { name, data, at, known };
        verb.SetAction(async (parsed, _) =>
        {
            var register = RegisterDefinitions.Named(parsed.GetRequiredValue(name));
            var (day, instant) = (RegistersVerb.Day(parsed.GetValue(at)), RegistersVerb.Known(parsed.GetValue(known)));
            var book = RegisterBook.Of(KnownRegisters.Of(new DataFolder(parsed.GetRequiredValue(data)), Period.Month(day.Year, day.Month), instant));
            var spans = book.Over(register.Name, day, day, instant);
            await Answer.WriteAsync(
                parsed,
                new { register = register.Name, at = ColumnValues.Text(day), known = instant.ToString(), entries = spans.Select(Fact) },
                string.Join('\n', [.. spans.Select(span => Line(register, span)), $"{spans.Count} entries of {register.Name} on {ColumnValues.Text(day)}, as known at {instant}"]));
            return 0;
        });
        return verb;
    }

    private static object Fact(EntrySpan span) => new
    {
        span.Entry.Key, from = ColumnValues.Text(span.From), to = span.To is { } last ? ColumnValues.Text(last) : null, span.Entry.Fields, knownAt = span.Entry.KnownAt.ToString(), span.Entry.Source,
        span.Entry.Actor,
    };

    private static string Line(RegisterDefinition register, EntrySpan span)
    {
        var said = register.Columns.Where(column => !column.InKey && span.Entry.Fields.ContainsKey(column.Name)).Select(column => $"{column.Name} {span.Entry.Fields[column.Name]}");
        return $"{span.Entry.Key}: {string.Join(", ", said)} ({ColumnValues.Text(span.From)} to {(span.To is { } last ? ColumnValues.Text(last) : "no end")}; {span.Entry.Source})";
    }
}
