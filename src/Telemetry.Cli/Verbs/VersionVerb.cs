using System.CommandLine;
using System.Reflection;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry version</c>.</summary>
internal static class VersionVerb
{
    public static Command Create()
    {
        var verb = new Command("version", "Print the version");
        verb.SetAction(async (_, _) =>
        {
            await Console.Out.WriteLineAsync(typeof(VersionVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown");
            return 0;
        });
        return verb;
    }
}
