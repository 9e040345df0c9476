namespace Telemetry.Quality.Intervals;

/// <summary>A mixture of t distributions: what is known when it is not known which of several models holds.</summary>
internal sealed class StudentMixture(IReadOnlyList<StudentPart> parts)
{
    public double Centre { get; } = parts.Sum(part => part.Weight * part.Centre);

    public double Below(double value) => parts.Sum(part => part.Weight * part.Below(value));

    /// <summary>To within a millionth of a share; the search stays within −1 and 2, outside of which no share lies.</summary>
    public double Quantile(double probability)
    {
        var (low, high) = (-1.0, 2.0);
        while (high - low > 1e-6)
        {
            var middle = (low + high) / 2;
            if (Below(middle) < probability) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }
}
