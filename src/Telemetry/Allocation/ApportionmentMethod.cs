namespace Telemetry.Allocation;

/// <summary>How whole units are shared; the id of the method is part of every run.</summary>
public enum ApportionmentMethod
{
    /// <summary>Hamilton: every share within floor and ceiling of its quota. The default.</summary>
    LargestRemainder = 1,

    /// <summary>Webster, divisors 1, 3, 5: nobody loses a unit when the total grows, but a share can leave its quota.</summary>
    SainteLague = 2,

    /// <summary>Divisors 1, 2, 3: favours the large.</summary>
    DHondt = 3,
}
