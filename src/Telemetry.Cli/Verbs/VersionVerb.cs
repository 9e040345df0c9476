using System.CommandLine;
using System.Reflection;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry version</c>.</summary>
internal static class VersionVerb
{
    public static Command Create()
    {
        var verb = new Command("version", "Print the version");
        verb.SetAction(async (parsed, _) =>
        {
            var version = typeof(VersionVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
            await Answer.WriteAsync(parsed, new { version }, version);
            return 0;
        });
        return verb;
    }
}
