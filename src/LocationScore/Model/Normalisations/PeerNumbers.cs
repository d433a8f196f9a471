namespace LocationScore;

/// <summary>What a normalisation takes from its peers: at most two numbers, or their sorted column.</summary>
/// <param name="First">The first statistic.</param>
/// <param name="Second">The second statistic, or 0.</param>
/// <param name="AllEqual">Whether nothing but rounding tells the peers apart.</param>
/// <param name="Column">The raw values of the peers in rising order, where places are counted; otherwise empty.</param>
internal readonly record struct PeerNumbers(double First, double Second, bool AllEqual, ReadOnlyMemory<double> Column = default);
