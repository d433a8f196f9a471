namespace LocationScore.Weighting;

/// <summary>How principal components become weights; λ are the eigenvalues of the correlation matrix and a the loadings (eigenvector ×
/// √λ).</summary>
public enum PrincipalComponentRule
{
    /// <summary>Σ over the kept components of (squared loading / λ) × (λ / Σλ): squared loadings weighted by explained variance, in
    /// proportion to the communality.</summary>
    SquaredLoadings,

    /// <summary>
    /// The procedure of the OECD/JRC handbook (2008, section 6.1, after Nicoletti, Scarpetta and Boylaud 2000): the kept loadings are
    /// rotated by varimax, each criterion goes to the
    /// component on which its squared loading is largest, and weighs (squared loading / variance of that component) × (that variance /
    /// variance of all kept components).
    /// </summary>
    RotatedGroups,

    /// <summary>The absolute loading on the first component.</summary>
    FirstComponent,

    /// <summary>The squared loading on the first component, that is, the squared entry of the first eigenvector.</summary>
    FirstComponentSquared,
}
