using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>PROMETHEE I: the partial order in which both flows agree.</summary>
/// <param name="Preferences">One preference function per criterion, or a single one for all, or none: then
/// <see cref="PreferenceFunction.Usual"/>. Thresholds are in raw units.</param>
/// <param name="FlowTolerance">Flows that differ by no more count as equal in the partial order, from 0 to 1; or <see langword="null"/> for
/// 1e-9 of the largest flow, which only absorbs rounding.</param>
/// <remarks>
/// Brans, J.-P. and Vincke, Ph. (1985), A preference ranking organisation method, Management Science 31(6): 647–656.
/// The order may leave alternatives incomparable. Scores and ranks, which must be complete, are those of PROMETHEE II, which never
/// contradicts the partial order.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Promethee1(ImmutableArray<PreferenceFunction> Preferences = default,
    double? FlowTolerance = null) : RankingMethod
{
    /// <inheritdoc/>
    public override MethodInfo Info => Promethee.Info("promethee1", "PROMETHEE I", Preferences);

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">A preference function, the tolerance, the weights or the matrix cannot be used; all problems are
    /// listed.</exception>
    public override Promethee1Result Run(DecisionMatrix matrix, ReadOnlySpan<double> weights) => Run(matrix, weights, 1);

    /// <summary>Ranks the alternatives, several criteria at the same time.</summary>
    /// <param name="matrix">Raw values with directions; never changed.</param>
    /// <param name="weights">One non-negative weight per criterion with a positive sum; normalised to sum 1.</param>
    /// <param name="maxThreads">How many criteria may be computed at the same time, 1 or more. The result has the same bits for any
    /// number.</param>
    /// <returns>The partial order and the flows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no thread to work on.</exception>
    /// <exception cref="ProblemsException">A preference function, the tolerance, the weights or the matrix cannot be used; all problems are
    /// listed.</exception>
    public Promethee1Result Run(DecisionMatrix matrix, ReadOnlySpan<double> weights, int maxThreads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxThreads, 1);
        double[] normalised = MethodInput.Check(this, matrix, weights);
        return new(matrix, Promethee.Functions(Preferences, matrix), normalised, maxThreads, FlowTolerance);
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (Promethee1Result)result;
        return new SumFrame(matrix.CriterionCount, (i, j) => r.Weights[j] * r.UnicriterionNetFlows[j][i]);
    }

    internal override MethodKernel NewKernel() => new PrometheeKernel(this, Preferences);

    internal override void CheckOptions(OptionCheck check)
    {
        Promethee.Check(Preferences, check);
        check.Between(FlowTolerance, 0, 1);
    }
}

/// <summary>What PROMETHEE I found: the partial order, and the net flows as scores.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Promethee1Result : PrometheeResult
{
    private readonly double _tolerance;

    internal Promethee1Result(DecisionMatrix matrix, PreferenceFunction[] functions, double[] weights, int threads, double? tolerance)
        : base(matrix, functions, weights, threads) =>
        _tolerance = tolerance ?? Math.Max(Ranks.TieTolerance(PositiveFlow.AsSpan()), Ranks.TieTolerance(NegativeFlow.AsSpan()));

    /// <summary>Compares two alternatives: preferred when one flow is better and the other no worse, indifferent when both are equal,
    /// incomparable when the flows disagree.</summary>
    /// <param name="first">The row of the first alternative, from 0.</param>
    /// <param name="second">The row of the second alternative, from 0.</param>
    /// <returns>How the first stands to the second.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such alternative.</exception>
    public OutrankingRelation Relation(int first, int second)
    {
        int gained = Compare(PositiveFlow[first], PositiveFlow[second]);
        int spared = Compare(NegativeFlow[second], NegativeFlow[first]);
        return (gained + spared, gained * spared) switch
        {
            (_, < 0) => OutrankingRelation.Incomparable,
            ( > 0, _) => OutrankingRelation.Preferred,
            ( < 0, _) => OutrankingRelation.Worse,
            _ => OutrankingRelation.Indifferent,
        };
    }

    /// <summary>Finds the alternatives to which none is preferred.</summary>
    /// <returns>Their rows, from 0, ascending; never empty.</returns>
    public ImmutableArray<int> Unbeaten()
    {
        var unbeaten = ImmutableArray.CreateBuilder<int>();
        for (int a = 0; a < PositiveFlow.Length; a++)
        {
            bool beaten = false;
            for (int b = 0; b < PositiveFlow.Length && !beaten; b++) beaten = Relation(b, a) == OutrankingRelation.Preferred;
            if (!beaten) unbeaten.Add(a);
        }

        return unbeaten.ToImmutable();
    }

    private int Compare(double a, double b) => a - b > _tolerance ? 1 : b - a > _tolerance ? -1 : 0;
}
