using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>What fuzzy TOPSIS measures distances from.</summary>
public enum FuzzyIdeal
{
    /// <summary>(1, 1, 1) and (0, 0, 0) on every criterion (Chen 2000).</summary>
    Fixed,

    /// <summary>The largest high value and the smallest low value of the weighted criterion, each as a crisp number.</summary>
    ColumnExtremes,

    /// <summary>The largest low, middle and high value of the weighted criterion, and the smallest ones.</summary>
    ColumnTriples,
}

/// <summary>Fuzzy TOPSIS: closeness to a fuzzy ideal, for ratings and weights that are triangular fuzzy numbers.</summary>
/// <param name="Ideal">What distances are measured from.</param>
/// <param name="Spread">For crisp data only: each value x becomes (x·(1 − spread), x, x·(1 + spread)); at least 0 and below 1.</param>
/// <remarks>
/// Chen, C.-T. (2000), Extensions of the TOPSIS for group decision-making under fuzzy environment, Fuzzy Sets and Systems 114(1): 1–9.
/// Benefits are divided by the largest high value, costs divide the smallest low value. Closeness is d− ÷ (d+ + d−), and ½ where both
/// distances are 0.
/// The ideal (1, 1, 1) presumes weights within 0 … 1; crisp weights are normalised to sum 1, fuzzy weights are used as they are.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record FuzzyTopsis(FuzzyIdeal Ideal = FuzzyIdeal.Fixed, double Spread = 0) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("fuzzyTopsis", "Fuzzy TOPSIS",
        "Chen, C.-T. (2000): Extensions of the TOPSIS for group decision-making under fuzzy environment. Fuzzy Sets and Systems "
            + "114(1), 1-9",
        ScoreDirection.HigherIsBetter, InputDemands.NonNegative | InputDemands.PositiveCosts | InputDemands.NoZeroColumn,
        Law.ZeroShift, Law.IndependenceOfOthers);

    // The distance of a triangle from 1 is no straight line in the weight.
    private static readonly MethodInfo s_spread = s_info.Breaking(Law.DuplicateCriterion);

    /// <inheritdoc/>
    public override MethodInfo Info => Ideal == FuzzyIdeal.Fixed && Spread > 0 ? s_spread : s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">The spread, the weights or the matrix cannot be used; all problems are listed.</exception>
    public override FuzzyTopsisResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new CrispKernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return kernel.Distances.Result(scores, [.. kernel.Weights.Select(TriangularNumber.Crisp)], kernel.Weights);
    }

    /// <summary>Ranks alternatives with fuzzy ratings and fuzzy weights.</summary>
    /// <param name="matrix">The ratings; for several people join them first with <see cref="TriangularNumber.Average"/> (Chen 2000) or
    /// <see cref="TriangularNumber.Envelope"/>.</param>
    /// <param name="weights">One non-negative fuzzy weight per criterion, used as they are; at least one above 0.</param>
    /// <returns>Closeness, ranks and every intermediate table.</returns>
    /// <exception cref="ProblemsException">The weights cannot be used; all problems are listed.</exception>
    public FuzzyTopsisResult Run(FuzzyMatrix matrix, ReadOnlySpan<TriangularNumber> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        List<Problem> problems = [];
        CheckOptions(new OptionCheck(s_info.Name, null, problems));
        if (weights.Length != matrix.Directions.Length)
        {
            problems.Add(new(ProblemCodes.WrongLength, "weights", "Fuzzy TOPSIS needs one weight per criterion.",
                FormattableString.Invariant($"{weights.Length} weights"),
                FormattableString.Invariant($"{matrix.Directions.Length} weights")));
        }

        double sum = 0;
        for (int j = 0; j < weights.Length; j++)
        {
            string what = j < matrix.Criteria.Length ? $"weight of '{matrix.Criteria[j]}'" : "weight";
            FuzzyMatrix.Check(weights[j], positive: false, FormattableString.Invariant($"weights[{j}]"), what, problems);
            sum += weights[j].Centroid;
        }

        if (problems.Count == 0 && !(sum > 0 && double.IsFinite(sum)))
            problems.Add(new(ProblemCodes.BadWeights, "weights", "The weights have no usable sum.",
                FormattableString.Invariant($"{sum:R}"), "a positive finite sum"));
        if (problems.Count > 0) throw new ProblemsException(problems);
        var crisp = new double[weights.Length];
        for (int j = 0; j < crisp.Length; j++) crisp[j] = weights[j].Centroid / sum;
        var distances = new FuzzyDistances(Ideal);
        distances.Take(matrix.AlternativeCount, matrix.Directions, (i, j) => matrix[i, j]);
        var scores = new double[matrix.AlternativeCount];
        distances.Closeness(weights, scores);
        return distances.Result(scores, [.. weights], crisp);
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (FuzzyTopsisResult)result;
        int n = matrix.AlternativeCount, m = matrix.CriterionCount;
        double[,] plus = new double[n, m], minus = new double[n, m];
        for (int j = 0; j < m; j++)
        {
            TriangularNumber most = r.Weighted[0][j], least = most;
            foreach (var row in r.Weighted)
            {
                most = new(Math.Max(most.Low, row[j].Low), Math.Max(most.Middle, row[j].Middle), Math.Max(most.High, row[j].High));
                least = new(Math.Min(least.Low, row[j].Low), Math.Min(least.Middle, row[j].Middle), Math.Min(least.High, row[j].High));
            }

            if (Ideal == FuzzyIdeal.Fixed) (most, least) = (TriangularNumber.Crisp(1), TriangularNumber.Crisp(0));
            else if (Ideal == FuzzyIdeal.ColumnExtremes) (most, least) =
                (TriangularNumber.Crisp(most.High), TriangularNumber.Crisp(least.Low));
            for (int i = 0; i < n; i++)
            {
                plus[i, j] = r.Weighted[i][j].DistanceTo(most);
                minus[i, j] = r.Weighted[i][j].DistanceTo(least);
            }
        }

        return new FunctionFrame(m, row =>
        {
            double toIdeal = 0, toAntiIdeal = 0;
            for (int j = 0; j < row.Length; j++)
            {
                toIdeal += plus[row[j], j];
                toAntiIdeal += minus[row[j], j];
            }

            return toIdeal + toAntiIdeal > 0 ? toAntiIdeal / (toIdeal + toAntiIdeal) : 0.5;
        });
    }

    internal override MethodKernel NewKernel() => new CrispKernel(this);

    internal override void CheckOptions(OptionCheck check) => check.OneOf(Ideal).Below(Spread, 1);

    private sealed class CrispKernel(FuzzyTopsis method) : PreparedKernel(method)
    {
        private TriangularNumber[] _weights = [];

        internal FuzzyDistances Distances { get; } = new(method.Ideal);

        protected override void Prepare()
        {
            Room(ref _weights, Criteria);
            double spread = method.Spread;
            Distances.Take(Alternatives, Matrix.Directions, (i, j) =>
            {
                double x = Matrix.Column(j)[i];
                return new(x * (1 - spread), x, x * (1 + spread));
            });
        }

        protected override void Score(Span<double> scores)
        {
            for (int j = 0; j < _weights.Length; j++) _weights[j] = TriangularNumber.Crisp(Weights[j]);
            Distances.Closeness(_weights, scores);
        }
    }
}

/// <summary>What fuzzy TOPSIS found.</summary>
/// <param name="Scores">The closeness to the ideal, from 0 to 1.</param>
/// <param name="Weights">The weights as crisp numbers with sum 1: the centroids, when they were fuzzy.</param>
/// <param name="FuzzyWeights">The weights as used.</param>
/// <param name="Normalised">The ratings after normalisation, alternatives × criteria.</param>
/// <param name="Weighted">The normalised ratings times the weights, alternatives × criteria.</param>
/// <param name="DistanceToIdeal">d+: the sum over the criteria of the distance to the ideal.</param>
/// <param name="DistanceToAntiIdeal">d−: the sum over the criteria of the distance to the anti-ideal.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record FuzzyTopsisResult(
    ImmutableArray<double> Scores,
    ImmutableArray<double> Weights,
    ImmutableArray<TriangularNumber> FuzzyWeights,
    ImmutableArray<ImmutableArray<TriangularNumber>> Normalised,
    ImmutableArray<ImmutableArray<TriangularNumber>> Weighted,
    ImmutableArray<double> DistanceToIdeal,
    ImmutableArray<double> DistanceToAntiIdeal) : MethodResult(Scores, ScoreDirection.HigherIsBetter, Weights);
