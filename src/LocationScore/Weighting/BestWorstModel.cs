namespace LocationScore.Weighting;

/// <summary>Which deviation the best-worst method minimises.</summary>
public enum BestWorstModel
{
    /// <summary>The largest |w_best − a·w_j| and |w_j − a·w_worst| (Rezaei 2016): a linear program with one optimum.</summary>
    Linear,

    /// <summary>The largest |w_best/w_j − a| and |w_j/w_worst − a| (Rezaei 2015); where the optimum is a range, the weights are the
    /// normalised midpoints of the ranges (Rezaei 2016).</summary>
    Nonlinear,
}
