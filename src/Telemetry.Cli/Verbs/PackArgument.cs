using Telemetry.Allocation.RulePacks;
using Telemetry.Protocol.Registers;
using Telemetry.Protocol.RulePacks;
using Telemetry.Reporting;

namespace Telemetry.Cli.Verbs;

/// <summary>How a rule pack is named on the command line: a shipped one as id@version, or id where one version of it is shipped; else a file.</summary>
internal static class PackArgument
{
    public const string Description = "A shipped pack as id@version, or a file";

    /// <summary>Reads the pack, and does not yet ask whether its parts fit each other.</summary>
    /// <exception cref="ArgumentException">Neither a shipped pack nor a file.</exception>
    /// <exception cref="UnreadableRegisterException">A file that is no rule pack.</exception>
    public static RulePack Read(string name)
    {
        if (ShippedPacks.Find(name) is { } shipped) return shipped.Pack;
        if (!File.Exists(name)) throw new ArgumentException($"'{name}' is neither a file nor a shipped pack; write a file or one of {string.Join(", ", Near(name))}.");
        try
        {
            return RulePackJson.Read(File.ReadAllBytes(name));
        }
        catch (UnreadableRegisterException error)
        {
            throw new UnreadableRegisterException($"{name}: {error.Message}", error);
        }
    }

    /// <exception cref="ArgumentException">Neither nl nor en.</exception>
    public static ReportLanguage Language(string text) => text switch
    {
        "nl" => ReportLanguage.Dutch,
        "en" => ReportLanguage.English,
        _ => throw new ArgumentException($"--language: '{text}' is not a language; write nl or en."),
    };

    // Of an id that has several versions these; else all.
    private static IEnumerable<string> Near(string name)
    {
        var versions = ShippedPacks.All.Where(pack => pack.Pack.Id == name.Split('@')[0]).ToList();
        return (versions.Count > 0 ? versions : ShippedPacks.All).Select(pack => pack.Name);
    }
}
