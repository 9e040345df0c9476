using System.Text;

namespace Telemetry.Reporting.Evidence.Explaining;

/// <summary>An explanation as indented lines for a terminal.</summary>
public static class ExplanationText
{
    public static string Of(Explanation explanation)
    {
        var text = new StringBuilder();
        Write(text, explanation, "");
        return text.ToString().TrimEnd('\n');
    }

    private static void Write(StringBuilder text, Explanation explanation, string indent)
    {
        text.Append(indent).Append(explanation.Title).Append('\n');
        foreach (var (label, content) in explanation.Details) text.Append(indent).Append("    ").Append(label).Append(": ").Append(content).Append('\n');
        foreach (var part in explanation.Parts) Write(text, part, indent + "  ");
    }
}
