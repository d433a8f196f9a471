namespace LocationScore;

/// <summary>What an aggregation does with weights and locations.</summary>
[Flags]
internal enum AggregationTraits
{
    /// <summary>A mean with the weights of its children.</summary>
    None = 0,

    /// <summary>A weighted sum, so that sums of sums are one sum.</summary>
    IsSum = 1,

    /// <summary>Weights are taken as they are, not divided by their sum.</summary>
    WeightsAsTheyAre = 2,

    /// <summary>Weights belong to places; the children's own are not used.</summary>
    WeightsOfPlaces = 4,

    /// <summary>Locations are compared with each other, so all must be in hand.</summary>
    ComparesLocations = 8,
}
