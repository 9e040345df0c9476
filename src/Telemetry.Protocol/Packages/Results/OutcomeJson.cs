using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Protocol.Packages.Lines;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Packages.Results;

/// <summary>What the steps of a pack made beside tables. Exact numbers are texts: a decimal where it ends, else n/d.</summary>
internal static class OutcomeJson
{
    public static void Write(LineWriter line, DerivedFigure figure, Coordinates at, Fraction value)
    {
        line.Begin();
        line.Text("figure"u8, figure.Name);
        line.Word("unit"u8, figure.Unit);
        line.Texts("dimensions"u8, [.. figure.Dimensions]);
        line.Texts("at"u8, at.Values);
        line.Text("value"u8, value.ToString());
        line.End();
    }

    public static void Write(LineWriter line, TargetVerdict target)
    {
        line.Begin();
        line.Text("target"u8, target.Step);
        line.Texts("at"u8, target.At.Values);
        line.Whole("numerator"u8, target.Numerator);
        line.Whole("denominator"u8, target.Denominator);
        line.Text("rate"u8, target.Rate?.ToString());
        line.Text("goal"u8, target.Target.ToString());
        line.Whole("least"u8, target.Least);
        line.Flag("met"u8, target.Met);
        line.End();
    }

    public static void Write(LineWriter line, StepProof proof)
    {
        line.Begin();
        line.Text("proof"u8, proof.Step);
        line.Word("unit"u8, proof.Unit);
        line.Whole("left"u8, proof.Left);
        line.Whole("right"u8, proof.Right);
        line.Whole("parents"u8, proof.Parents);
        line.Whole("broken"u8, proof.Broken);
        line.Flag("holds"u8, proof.Holds);
        line.End();
    }
}
