using System.CommandLine;
using Telemetry.Allocation.Registers;
using Telemetry.Protocol.Registers.Sheets;
using Telemetry.Server.Registers;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry registers template</c>: a file to be filled in.</summary>
internal static class RegistersTemplateVerb
{
    public static Command Create()
    {
        var (name, language) = (RegistersVerb.Name(), RegistersVerb.Language());
        var output = new Option<string>("--out") { Description = "File that ends in .csv or .xlsx", Required = true };
        var verb = new Command("template", "A file to be filled in and imported. Example: telemetry registers template inhabitants --out inwoners.xlsx") { name, output, language };
        verb.SetAction(async (parsed, stop) =>
        {
            var register = RegisterDefinitions.Named(parsed.GetRequiredValue(name));
            var (path, dutch) = (parsed.GetRequiredValue(output), RegistersVerb.IsDutch(parsed.GetRequiredValue(language)));
            var content = Path.GetExtension(path) switch
            {
                ".csv" => RegisterCsv.Template(register, dutch),
                ".xlsx" => RegisterWorkbook.Template(register, dutch),
                var other => throw new ArgumentException($"--out: '{other}' is no kind of file that can be filled in; write a name that ends in .csv or .xlsx."),
            };
            await File.WriteAllBytesAsync(path, content, stop);
            await Answer.WriteAsync(parsed, new { register = register.Name, file = path }, path);
            return 0;
        });
        return verb;
    }
}
