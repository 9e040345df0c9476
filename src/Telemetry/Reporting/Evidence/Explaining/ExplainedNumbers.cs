using System.Globalization;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Reporting.Evidence.Explaining;

/// <summary>Values with their units, exact to the gram and the cent.</summary>
internal sealed class ExplainedNumbers(ReportLanguage language, string currency)
{
    private readonly ReportNumbers numbers = new(language);

    public string Of(long value, TableUnit unit) => unit switch
    {
        TableUnit.Gram => Of(new Grams(value)),
        TableUnit.MinorUnit => $"{numbers.Euros(new Cents(value))} {currency}",
        TableUnit.Litre => $"{numbers.Count(value)} l",
        _ => numbers.Count(value),
    };

    public string Of(Grams mass) => $"{numbers.Kilograms(mass)} kg";

    public static string Time(Instant instant) => Amsterdam.Text(instant);

    public static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
