namespace LocationScore.Weighting;

/// <summary>Whose mean consistency index of random matrices the consistency ratio is measured against.</summary>
public enum RandomIndexTable
{
    /// <summary>Saaty (1980) for up to 15 items; beyond, the regression of Alonso and Lamata (2006).</summary>
    Saaty,

    /// <summary>Alonso and Lamata (2006), 100,000 matrices each, for up to 15 items; beyond, their regression λ̄max = 2.7699 n −
    /// 4.3513.</summary>
    AlonsoLamata,

    /// <summary>The regression λ̄max = 2.7699 n − 4.3513 of Alonso and Lamata (2006) for every number of items.</summary>
    AlonsoLamataRegression,
}
