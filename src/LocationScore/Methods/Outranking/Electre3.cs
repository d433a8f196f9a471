using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>ELECTRE III: a ranking, possibly partial, by distilling degrees of credibility.</summary>
/// <param name="Thresholds">One set of thresholds per criterion, or a single one for all, or none: then there are no thresholds.</param>
/// <param name="Alpha">α of the distillation threshold s(λ) = α + β·λ; s must stay within 0 … 1 for every λ from 0 to 1.</param>
/// <param name="Beta">β of the distillation threshold; usually negative.</param>
/// <remarks>
/// Roy, B. (1978), ELECTRE III: un algorithme de classements fondé sur une représentation floue des préférences en présence de critères
/// multiples, Cahiers du CERO 20(1): 3–24;
/// distillation as in Figueira, J., Mousseau, V. and Roy, B. (2005), ELECTRE methods, section 4.2.2.
/// The score is the mean of the places in the two distillations, lower being better; the partial order itself is
/// <see cref="Electre3Result.Relation"/>.
/// Degrees are compared with a slack of 1e-12.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Electre3(ImmutableArray<PseudoCriterion> Thresholds = default, double Alpha = 0.30,
    double Beta = -0.15) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("electre3", "ELECTRE III",
        "Roy, B. (1978): ELECTRE III: un algorithme de classements fondé sur une représentation floue des préférences en présence de "
            + "critères multiples. Cahiers du CERO 20(1), 3-24",
        ScoreDirection.LowerIsBetter, InputDemands.TwoAlternatives, Law.Monotonicity, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info.Breaking(PseudoCriterion.Broken(Thresholds).AsSpan());

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">A threshold is out of range or order, there are more than 5,000 alternatives, or the weights or
    /// the matrix cannot be used; all problems are listed.</exception>
    public override Electre3Result Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        double[] normalised = MethodInput.Check(this, matrix, weights);
        var criteria = PseudoCriterion.Spread(Thresholds, matrix.CriterionCount);
        int n = matrix.AlternativeCount;
        double[][] values = matrix.OrientedRows(), raw = matrix.RawRows();
        double[] slacks = PseudoCriterion.Slacks(matrix);
        var concordance = new PairTable(n,
            (a, b) => CredibilityIndex.Concordance(criteria, slacks, normalised, values[a], values[b], raw[a], raw[b]));
        var credibility = new PairTable(n,
            (a, b) => CredibilityIndex.Credibility(concordance[a, b], criteria, slacks, values[a], values[b], raw[a], raw[b]));
        var distillation = new Distillation(credibility, Alpha, Beta);
        int[] descending = distillation.Descending(), ascending = distillation.Ascending();
        var scores = new double[n];
        for (int a = 0; a < n; a++) scores[a] = (descending[a] + ascending[a]) / 2.0;
        return new(scores.Frozen(), normalised.Frozen(), concordance, credibility, descending.Frozen(), ascending.Frozen(),
            distillation.Qualification().Frozen(), matrix.Grouped, criteria);
    }

    internal override void CheckOptions(OptionCheck check)
    {
        check.Between(Alpha, 0, 1).Pairs();
        if (!(Alpha + Beta >= 0 && Alpha + Beta <= 1))
        {
            check.Add(new(ProblemCodes.OutOfRange, "beta", "The distillation threshold s(1) = α + β of ELECTRE III is out of range.",
                FormattableString.Invariant($"{Alpha + Beta:R}"), "a sum from 0 to 1"));
        }

        PseudoCriterion.Check(check, Thresholds, check.Matrix is { } matrix ? j => matrix.Column(j).ToArray() : null);
    }
}

/// <summary>What ELECTRE III found.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Electre3Result : MethodResult
{
    private readonly DecisionMatrix _matrix;
    private readonly PseudoCriterion[] _criteria;

    internal Electre3Result(
        ImmutableArray<double> scores,
        ImmutableArray<double> weights,
        PairTable concordance,
        PairTable credibility,
        ImmutableArray<int> descending,
        ImmutableArray<int> ascending,
        ImmutableArray<int> qualification,
        DecisionMatrix matrix,
        PseudoCriterion[] criteria)
        : base(scores, ScoreDirection.LowerIsBetter, weights)
    {
        Concordance = concordance;
        Credibility = credibility;
        Descending = descending;
        Ascending = ascending;
        Qualification = qualification;
        _matrix = matrix;
        _criteria = criteria;
    }

    /// <summary>Gets how much weight supports the first outranking the second, from 0 to 1.</summary>
    public PairTable Concordance { get; }

    /// <summary>Gets how credible it is that the first outranks the second, from 0 to 1: the concordance weakened by opposing
    /// criteria.</summary>
    public PairTable Credibility { get; }

    /// <summary>Gets the place of each alternative when distilled from the best: 1, 2, 3 … without gaps.</summary>
    public ImmutableArray<int> Descending { get; }

    /// <summary>Gets the place of each alternative when distilled from the worst, counted from the best: the last class distilled is
    /// 1.</summary>
    public ImmutableArray<int> Ascending { get; }

    /// <summary>Gets how many alternatives each outranks less how many outrank it, where a outranks b when its credibility exceeds that of
    /// b over a by more than s(λ), without any cut.</summary>
    public ImmutableArray<int> Qualification { get; }

    /// <summary>Gets how far one criterion opposes that the first outranks the second.</summary>
    /// <param name="criterion">The criterion, from 0.</param>
    /// <param name="first">The first alternative, from 0.</param>
    /// <param name="second">The second alternative, from 0.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such criterion or alternative.</exception>
    public double Discordance(int criterion, int first, int second)
    {
        double difference = _matrix[second, criterion] - _matrix[first, criterion];
        return _criteria[criterion].Discordance(_matrix.Directions[criterion] == Direction.Cost ? -difference : difference,
            _criteria[criterion].SlopeValue(_matrix[first, criterion], _matrix[second, criterion]),
            RoundingNoise.Slack(_matrix.Statistics.Min[criterion], _matrix.Statistics.Max[criterion]));
    }

    /// <summary>Compares two alternatives in the final partial order: the intersection of both distillations.</summary>
    /// <param name="first">The first alternative, from 0.</param>
    /// <param name="second">The second alternative, from 0.</param>
    /// <returns>Incomparable when the distillations contradict each other.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such alternative.</exception>
    public OutrankingRelation Relation(int first, int second)
    {
        int down = Math.Sign(Descending[second] - Descending[first]), up = Math.Sign(Ascending[second] - Ascending[first]);
        return down * up < 0 ? OutrankingRelation.Incomparable
            : down + up > 0 ? OutrankingRelation.Preferred
            : down + up < 0 ? OutrankingRelation.Worse
            : OutrankingRelation.Indifferent;
    }

    /// <summary>Finds the level of each alternative in the graph of the final partial order.</summary>
    /// <returns>1 for those to which none is preferred; otherwise one more than the lowest level above.</returns>
    public ImmutableArray<int> Levels()
    {
        int n = Descending.Length;
        var levels = new int[n];
        // Whoever is preferred has the better mean place, so every alternative above is done first.
        foreach (int b in Enumerable.Range(0, n).OrderBy(a => Scores[a]))
        {
            int above = 0;
            for (int a = 0; a < n; a++)
            {
                if (Relation(a, b) == OutrankingRelation.Preferred) above = Math.Max(above, levels[a]);
            }

            levels[b] = above + 1;
        }

        return [.. levels];
    }
}
