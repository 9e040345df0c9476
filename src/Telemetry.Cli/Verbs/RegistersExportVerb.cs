using System.CommandLine;
using Telemetry.Allocation.Registers;
using Telemetry.Protocol.Registers.Sheets;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Server.Registers;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry registers export</c>: all that stands in a register, for every day, as CSV that can be imported again.</summary>
internal static class RegistersExportVerb
{
    public static Command Create()
    {
        var (name, data, known) = (RegistersVerb.Name(), SharedOptions.Data(), RegistersVerb.Known());
        var output = new Option<string>("--out") { Description = "CSV file", Required = true };
        var verb = new Command("export", "All that stands in a register, for every day, as CSV that can be imported again. Example: telemetry registers export rates --data data --out rates.csv") { name, data, output, known };
        verb.SetAction(async (parsed, stop) =>
        {
            var register = RegisterDefinitions.Named(parsed.GetRequiredValue(name));
            var instant = RegistersVerb.Known(parsed.GetValue(known));
            var book = RegisterBook.Of(KnownRegisters.Of(new DataFolder(parsed.GetRequiredValue(data)), Period.MonthOf(instant), instant));
            var spans = book.Keys(register.Name).SelectMany(key => book.History(register.Name, key, instant)).ToList();
            await File.WriteAllBytesAsync(parsed.GetRequiredValue(output), RegisterCsv.Write(register, spans), stop);
            await Answer.WriteAsync(parsed, new { register = register.Name, rows = spans.Count, file = parsed.GetRequiredValue(output) }, $"{spans.Count} rows of {register.Name} in {parsed.GetRequiredValue(output)}");
            return 0;
        });
        return verb;
    }
}
