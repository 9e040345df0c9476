using System.CommandLine;
using System.Globalization;
using Telemetry.Allocation.Registers;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Server.Registers;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry registers list</c>: every register with its columns and how much stands in it today.</summary>
internal static class RegistersListVerb
{
    public static Command Create()
    {
        var (data, language) = (SharedOptions.Data(), RegistersVerb.Language());
        var verb = new Command("list", "Every register, its columns, and how much stands in it today. Example: telemetry registers list --data data") { data, language };
        verb.SetAction(async (parsed, _) =>
        {
            var (dutch, known, today) = (RegistersVerb.IsDutch(parsed.GetRequiredValue(language)), RegistersVerb.Known(null), RegistersVerb.Day(null));
            var entries = KnownRegisters.Of(new DataFolder(parsed.GetRequiredValue(data)), Period.MonthOf(known), known);
            var book = RegisterBook.Of(entries);
            var rows = RegisterDefinitions.All.Select(register => new
            {
                register.Name,
                Title = dutch ? register.Title.Dutch : register.Title.English,
                Columns = register.Columns.Select(column => column.Name).ToList(),
                Standing = book.AsOf(register.Name, today, known).Count,
                Entries = entries.Count(entry => entry.Register == register.Name),
            }).ToList();
            var lines = rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Name,-20} {row.Standing,7} {row.Entries,7}  {row.Title}: {string.Join(", ", row.Columns)}"));
            await Answer.WriteAsync(parsed, rows, string.Join('\n', [$"{"",-20} {(dutch ? "geldig" : "valid"),7} {(dutch ? "regels" : "entries"),7}", .. lines]));
            return 0;
        });
        return verb;
    }
}
