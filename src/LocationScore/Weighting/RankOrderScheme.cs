namespace LocationScore.Weighting;

/// <summary>How a place r among n items becomes a weight, before normalising to sum 1.</summary>
public enum RankOrderScheme
{
    /// <summary>Rank order centroid: Σ from k = r to n of 1/k, divided by n (Barron and Barrett 1996).</summary>
    Centroid,

    /// <summary>Rank sum: n − r + 1 (Stillwell, Seaver and Edwards 1981).</summary>
    Sum,

    /// <summary>Rank reciprocal: 1/r (Stillwell, Seaver and Edwards 1981).</summary>
    Reciprocal,

    /// <summary>Rank exponent: (n − r + 1) to a power (Stillwell, Seaver and Edwards 1981).</summary>
    Exponent,

    /// <summary>Sum of the reciprocal and the linear scheme: 1/r + (n − r + 1)/n (Danielson and Ekenberg 2014).</summary>
    SumReciprocal,
}
