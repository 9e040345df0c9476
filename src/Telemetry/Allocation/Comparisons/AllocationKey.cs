namespace Telemetry.Allocation.Comparisons;

/// <summary>What a whole can be shared by (verdeelsleutel). The key decides money: in German paper bins packaging is about 30 % by mass and 60 % by volume (VKU 2018).</summary>
public enum AllocationKey
{
    /// <summary>Accepted mass.</summary>
    Mass = 1,

    /// <summary>Volume taken out at emptyings.</summary>
    Volume = 2,
    Inhabitants = 3,

    /// <summary>How often was emptied.</summary>
    Emptyings = 4,

    /// <summary>Mass placed on the market.</summary>
    PlacedOnMarket = 5,
}
