using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>Waste that a producer dealt with itself, taken off class by class in a stated order, from each at most what it holds. What cannot be taken stays visible.</summary>
/// <param name="Net">What is left of every class, in the order in which it was taken.</param>
/// <param name="Actioned">What was taken.</param>
/// <param name="Residual">What there was nothing to take from.</param>
public sealed record SelfManagedCascade(IReadOnlyList<Fraction> Net, Fraction Actioned, Fraction Residual)
{
    /// <param name="classes">Tonnes in the order of taking, 0 or more.</param>
    /// <exception cref="ArgumentException">A mass is negative.</exception>
    public static SelfManagedCascade Of(IReadOnlyList<Fraction> classes, Fraction selfManaged)
    {
        foreach (var mass in classes.Append(selfManaged))
            if (mass.Sign < 0) throw new ArgumentException($"A mass of {mass} cannot be taken off or from; masses are 0 or more.", nameof(classes));
        var left = selfManaged;
        var net = new List<Fraction>(classes.Count);
        foreach (var mass in classes)
        {
            var taken = left < mass ? left : mass;
            net.Add(mass - taken);
            left -= taken;
        }

        return new(net, selfManaged - left, left);
    }
}
