using Telemetry.Containers;

namespace Telemetry.Reporting;

public static class WordingLanguage
{
    public static string In(this Wording text, ReportLanguage language) => language == ReportLanguage.Dutch ? text.Dutch : text.English;
}
