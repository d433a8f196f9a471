namespace LocationScore.Weighting;

/// <summary>Which correlation between criteria CRITIC uses.</summary>
public enum CriticCorrelation
{
    /// <summary>The linear correlation of Pearson (Diakoulaki, Mavrotas and Papayannakis 1995).</summary>
    Pearson,

    /// <summary>The rank correlation of Spearman with average ranks for ties, which the same paper names as an alternative.</summary>
    Spearman,
}
