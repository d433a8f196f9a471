namespace LocationScore.Weighting;

/// <summary>How pairwise judgements become priorities.</summary>
public enum AhpPriority
{
    /// <summary>The principal right eigenvector (Saaty 1977); with missing judgements the extension of Harker (1987).</summary>
    Eigenvector,

    /// <summary>The row geometric mean (Crawford and Williams 1985); with missing judgements its extension, logarithmic least squares
    /// (Bozóki, Fülöp and Rónyai 2010).</summary>
    GeometricMean,

    /// <summary>The mean of the columns after dividing each by its sum, Saaty's approximation by hand (1980); complete judgements
    /// only.</summary>
    ColumnMean,
}
