namespace LocationScore.Analysis;

/// <summary>Which weights an analysis varies.</summary>
public enum WeightLevel
{
    /// <summary>The local weights of the children of the top; everything below them stays as in the model.</summary>
    Factors,

    /// <summary>The effective weights of all criteria.</summary>
    Criteria,
}
