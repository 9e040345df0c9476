namespace Telemetry.Reporting;

internal static class EnglishFindings
{
    public static FindingWords Words { get; } = new()
    {
        Quality = "From weighed to packaging (kg)",
        QualityNote = "What nobody assessed stands as – and still lies in what is left; it is no zero. The steps of each load add up.",
        Weighed = "Weighed", NonPackaging = "Non-packaging", Moisture = "Moisture", Left = "Left", Assessment = "Assessment",
        Rejection = "Reason of rejection", Cost = "Cost of rejection (€)", Earlier = "earlier assessments",
        Samples = "Hand-sorted samples", Fraction = "Fraction", Share = "Share, with interval and number of samples",
        Statements = "Emptyings of which somebody stated something", Added = "added", Voided = "voided", Repeated = "added before, counts once", Changed = "a change is shown", NotChanged = "no change is shown", WithoutMass = "without mass: nothing measured it and there is no default factor",
        Reason = "Reason", Role = "Role", Between = "Between",
        Densities = "Learnt density (g/l)",
        DensitiesNote = "Ratio of sums: net of the tickets over the litres that the sensors saw go out. A load of this period does not prove its own factor; it counts in a later report.",
        Area = "Area", WholeStream = "whole stream", Loads = "Loads", Interval = "95 % interval", Used = "Use", UsedHere = "in this report", UsedLater = "in a later report",
        Unplaced = "Weighings on trucks without an emptying", Vehicle = "Vehicle and sequence",
        Remarks = "What else the sensors show", Remark = "Remark", Times = "Times", Containers = "Containers",
        RemarkKinds =
        [
            "unobserved emptying possible", "frozen value: counts as missing", "settled or compacted: no emptying", "sensor replaced or mounted anew", "noisy sensor: less certain",
        ],
        Methods = ["by eye", "weighed"],
    };
}
