namespace Telemetry.Containers;

/// <summary>Checks how emptyings are to be detected. Each violation names the field, the value and the remedy.</summary>
internal static class DetectionRules
{
    public static IEnumerable<string> Violations(DetectionSettings detection)
    {
        if (detection.MinimumFillDrop is < 500 or > 9_500)
            yield return $"detection: minimumFillDrop {detection.MinimumFillDrop} is outside 500 to 9500 basis points.";
        if (detection.MinimumMassDrop <= 0) yield return $"detection: minimumMassDrop {detection.MinimumMassDrop} must be above 0 g.";
        if (detection.WindowHours is < 1 or > 72) yield return $"detection: windowHours {detection.WindowHours} is outside 1 to 72.";
        foreach (var (index, window) in (detection.Rhythm?.Windows ?? []).Index())
        {
            if (window.Days.Count == 0) yield return $"detection: rhythm.windows[{index}] has no days; name at least one, or remove the window.";
            if (window.FromHour is < 0 or > 23 || window.ToHour is < 1 or > 24 || window.ToHour <= window.FromHour)
                yield return $"detection: rhythm.windows[{index}] runs from hour {window.FromHour} to {window.ToHour}; write 0 to 23 and a later hour up to 24, and a night shift as two windows.";
        }
    }
}
