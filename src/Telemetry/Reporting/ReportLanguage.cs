namespace Telemetry.Reporting;

public enum ReportLanguage
{
    Dutch = 0,
    English = 1,
}
