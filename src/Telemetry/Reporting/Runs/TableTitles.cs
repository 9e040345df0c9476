using Telemetry.Allocation.RulePacks;

namespace Telemetry.Reporting.Runs;

/// <summary>What people call a table: as the pack books it, else as it reads it, else by the step that wrote it.</summary>
internal sealed class TableTitles(RulePack pack, ReportLanguage language)
{
    public string Of(string table)
    {
        if (pack.Bookings.FirstOrDefault(booking => booking.Table == table) is { } booking) return booking.Title.In(language);
        if (pack.Inputs.FirstOrDefault(input => input.Table == table) is { } input) return input.Title.In(language);
        if (pack.Steps.FirstOrDefault(step => step.Out.Values.Contains(table)) is not { } maker) return table;
        var title = maker.Title.In(language);
        return maker.Out.Count == 1 ? title : $"{title}: {RunVocabulary.Output(maker.Out.First(output => output.Value == table).Key).In(language)}";
    }
}
