using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>PROMETHEE II: a complete ranking by the net outranking flow.</summary>
/// <param name="Preferences">One preference function per criterion, or a single one for all, or none: then <see cref="PreferenceFunction.Usual"/>. Thresholds are in raw units.</param>
/// <param name="MaxThreads">How many criteria may be computed at the same time, 1 or more. The result has the same bits for any number.</param>
/// <remarks>
/// Brans, J.-P. and Vincke, Ph. (1985), Management Science 31(6): 647–656; Brans, J.-P., Vincke, Ph. and Mareschal, B. (1986), European Journal of Operational Research 24: 228–238.
/// Flows are divided by n − 1. Time is O(m n log n) and exact to the last few bits for every shape but the Gaussian, which takes O(m n²).
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Promethee2(ImmutableArray<PreferenceFunction> Preferences = default, int MaxThreads = 1) : RankingMethod
{
    /// <inheritdoc/>
    public override MethodInfo Info => PrometheeInput.Info("promethee2", "PROMETHEE II", Preferences);

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">A preference function, the weights or the matrix cannot be used; all problems are listed.</exception>
    public override Promethee2Result Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        double[] normalised = PrometheeInput.Check(Info, matrix, weights, Preferences, MaxThreads, out var functions);
        return new(matrix, functions, normalised, MaxThreads);
    }
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
