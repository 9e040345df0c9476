using Telemetry.Allocation;

namespace Telemetry.Reporting;

/// <summary>Names for ids; an id without a name stands for itself.</summary>
internal sealed class ReportNames(AllocationReport report, ReportLanguage language)
{
    private readonly Dictionary<string, string> municipalities = report.Registry.Municipalities.ToDictionary(item => item.Code, item => item.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, string> streams =
        report.Registry.Streams.ToDictionary(item => item.Id, item => language == ReportLanguage.Dutch ? item.NameDutch : item.NameEnglish, StringComparer.Ordinal);

    private readonly Dictionary<string, string> organisations = report.Rules.Organisations.ToDictionary(item => item.Id, item => item.Name, StringComparer.Ordinal);

    public string Municipality(string code) => municipalities.GetValueOrDefault(code, code);

    public string Stream(string id) => streams.GetValueOrDefault(id, id);

    public string Organisation(string id) => organisations.GetValueOrDefault(id, id);
}
