using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>PROMETHEE II: a complete ranking by the net outranking flow.</summary>
/// <param name="Preferences">One preference function per criterion, or a single one for all, or none: then
/// <see cref="PreferenceFunction.Usual"/>. Thresholds are in raw units.</param>
/// <remarks>
/// Brans, J.-P. and Vincke, Ph. (1985), Management Science 31(6): 647–656; Brans, J.-P., Vincke, Ph. and Mareschal, B. (1986), European
/// Journal of Operational Research 24: 228–238.
/// Flows are divided by n − 1. Time is O(m n log n) and exact to the last few bits for every shape but the Gaussian, which takes O(m n²).
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Promethee2(ImmutableArray<PreferenceFunction> Preferences = default) : RankingMethod
{
    /// <inheritdoc/>
    public override MethodInfo Info => Promethee.Info("promethee2", "PROMETHEE II", Preferences);

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">A preference function, the weights or the matrix cannot be used; all problems are
    /// listed.</exception>
    public override Promethee2Result Run(DecisionMatrix matrix, ReadOnlySpan<double> weights) => Run(matrix, weights, 1);

    /// <summary>Ranks the alternatives, several criteria at the same time.</summary>
    /// <param name="matrix">Raw values with directions; never changed.</param>
    /// <param name="weights">One non-negative weight per criterion with a positive sum; normalised to sum 1.</param>
    /// <param name="maxThreads">How many criteria may be computed at the same time, 1 or more. The result has the same bits for any
    /// number.</param>
    /// <returns>The flows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no thread to work on.</exception>
    /// <exception cref="ProblemsException">A preference function, the weights or the matrix cannot be used; all problems are
    /// listed.</exception>
    public Promethee2Result Run(DecisionMatrix matrix, ReadOnlySpan<double> weights, int maxThreads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxThreads, 1);
        double[] normalised = MethodInput.Check(this, matrix, weights);
        return new(matrix, Promethee.Functions(Preferences, matrix), normalised, maxThreads);
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (Promethee2Result)result;
        return new SumFrame(matrix.CriterionCount, (i, j) => r.Weights[j] * r.UnicriterionNetFlows[j][i]);
    }

    internal override MethodKernel NewKernel() => new PrometheeKernel(this, Preferences);

    internal override void CheckOptions(OptionCheck check) => Promethee.Check(Preferences, check);
}

/// <summary>What PROMETHEE II found: the scores are the net flows.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Promethee2Result : PrometheeResult
{
    internal Promethee2Result(DecisionMatrix matrix, PreferenceFunction[] functions, double[] weights, int threads)
        : base(matrix, functions, weights, threads)
    {
    }
}
