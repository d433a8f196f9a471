using System.Collections.Immutable;
using System.Runtime.InteropServices;

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
/// Benefits are divided by the largest high value, costs divide the smallest low value. Closeness is d− ÷ (d+ + d−), and ½ where both distances are 0.
/// The ideal (1, 1, 1) presumes weights within 0 … 1; crisp weights are normalised to sum 1, fuzzy weights are used as they are.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record FuzzyTopsis(FuzzyIdeal Ideal = FuzzyIdeal.Fixed, double Spread = 0) : RankingMethod
{
    private static readonly ImmutableArray<Law> s_broken = [Law.ZeroShift, Law.IndependenceOfOthers];

    private static readonly MethodInfo s_info = new(
        "fuzzyTopsis",
        "Fuzzy TOPSIS",
        "Chen, C.-T. (2000): Extensions of the TOPSIS for group decision-making under fuzzy environment. Fuzzy Sets and Systems 114(1), 1-9",
        ScoreDirection.HigherIsBetter,
        InputDemands.NonNegative | InputDemands.PositiveCosts | InputDemands.NoZeroColumn,
        OutrankingLaws.AllBut(s_broken.AsSpan()),
        s_broken);

    /// <inheritdoc/>
    /// <remarks>The laws are stated for the default options.</remarks>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">The spread, the weights or the matrix cannot be used; all problems are listed.</exception>
    public override FuzzyTopsisResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var problems = CheckOptions();
        double[] normalised = PerCriterionOptions.Check(s_info, matrix, weights, problems);
        var rows = new TriangularNumber[matrix.AlternativeCount][];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new TriangularNumber[normalised.Length];
            for (int j = 0; j < normalised.Length; j++)
            {
                double x = matrix.Column(j)[i];
                rows[i][j] = new(x * (1 - Spread), x, x * (1 + Spread));
            }
        }

        return Closeness(FuzzyMatrix.FromRows(rows, matrix.Directions), [.. normalised.Select(TriangularNumber.Crisp)], normalised);
    }

    /// <summary>Ranks alternatives with fuzzy ratings and fuzzy weights.</summary>
    /// <param name="matrix">The ratings; for several people join them first with <see cref="TriangularNumber.Average"/> (Chen 2000) or <see cref="TriangularNumber.Envelope"/>.</param>
    /// <param name="weights">One non-negative fuzzy weight per criterion, used as they are; at least one above 0.</param>
    /// <returns>Closeness, ranks and every intermediate table.</returns>
    /// <exception cref="ProblemsException">The weights cannot be used; all problems are listed.</exception>
    public FuzzyTopsisResult Run(FuzzyMatrix matrix, ReadOnlySpan<TriangularNumber> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var problems = CheckOptions();
        if (weights.Length != matrix.Directions.Length)
        {
            problems.Add(new(ProblemCodes.WrongLength, "weights", "Fuzzy TOPSIS needs one weight per criterion.",
                FormattableString.Invariant($"{weights.Length} weights"), FormattableString.Invariant($"{matrix.Directions.Length} weights")));
        }

        double sum = 0;
        for (int j = 0; j < weights.Length; j++)
        {
            FuzzyMatrix.Check(weights[j], positive: false, FormattableString.Invariant($"weights[{j}]"), j < matrix.Criteria.Length ? $"weight of '{matrix.Criteria[j]}'" : "weight", problems);
            sum += weights[j].Centroid;
        }

        if (problems.Count == 0 && !(sum > 0 && double.IsFinite(sum)))
            problems.Add(new(ProblemCodes.BadWeights, "weights", "The weights have no usable sum.", FormattableString.Invariant($"{sum:R}"), "a positive finite sum"));
        if (problems.Count > 0) throw new ProblemsException(problems);
        var crisp = new double[weights.Length];
        for (int j = 0; j < crisp.Length; j++) crisp[j] = weights[j].Centroid / sum;
        return Closeness(matrix, [.. weights], crisp);
    }

    private List<Problem> CheckOptions()
    {
        var problems = new List<Problem>();
        PerCriterionOptions.CheckChoice(Ideal, "ideal", problems);
        PerCriterionOptions.CheckRange(Spread, 0, Math.BitDecrement(1.0), "spread", "The spread", problems);
        return problems;
    }

    private FuzzyTopsisResult Closeness(FuzzyMatrix matrix, ImmutableArray<TriangularNumber> weights, double[] crisp)
    {
        int n = matrix.AlternativeCount, m = weights.Length;
        var normalised = new TriangularNumber[n][];
        var weighted = new TriangularNumber[n][];
        for (int i = 0; i < n; i++)
        {
            normalised[i] = new TriangularNumber[m];
            weighted[i] = new TriangularNumber[m];
        }

        double[] toIdeal = new double[n], toAntiIdeal = new double[n], scores = new double[n];
        for (int j = 0; j < m; j++)
        {
            double highest = 0, lowest = double.PositiveInfinity;
            for (int i = 0; i < n; i++)
            {
                highest = Math.Max(highest, matrix[i, j].High);
                lowest = Math.Min(lowest, matrix[i, j].Low);
            }

            for (int i = 0; i < n; i++)
            {
                var x = matrix[i, j];
                normalised[i][j] = matrix.Directions[j] == Direction.Cost
                    ? new(lowest / x.High, lowest / x.Middle, lowest / x.Low)
                    : new(x.Low / highest, x.Middle / highest, x.High / highest);
                weighted[i][j] = normalised[i][j].Times(weights[j]);
            }

            var (ideal, antiIdeal) = Ideals(weighted, j);
            for (int i = 0; i < n; i++)
            {
                toIdeal[i] += weighted[i][j].DistanceTo(ideal);
                toAntiIdeal[i] += weighted[i][j].DistanceTo(antiIdeal);
            }
        }

        for (int i = 0; i < n; i++)
        {
            double both = toIdeal[i] + toAntiIdeal[i];
            scores[i] = both > 0 ? toAntiIdeal[i] / both : 0.5;
        }

        return new([.. scores], [.. crisp], weights, Table(normalised), Table(weighted), [.. toIdeal], [.. toAntiIdeal]);
    }

    private (TriangularNumber Ideal, TriangularNumber AntiIdeal) Ideals(TriangularNumber[][] weighted, int criterion)
    {
        var column = weighted.Select(row => row[criterion]);
        return Ideal switch
        {
            FuzzyIdeal.ColumnExtremes => (TriangularNumber.Crisp(column.Max(static x => x.High)), TriangularNumber.Crisp(column.Min(static x => x.Low))),
            FuzzyIdeal.ColumnTriples => (new(column.Max(static x => x.Low), column.Max(static x => x.Middle), column.Max(static x => x.High)),
                new(column.Min(static x => x.Low), column.Min(static x => x.Middle), column.Min(static x => x.High))),
            _ => (TriangularNumber.Crisp(1), TriangularNumber.Crisp(0)),
        };
    }

    private static ImmutableArray<ImmutableArray<TriangularNumber>> Table(TriangularNumber[][] rows) =>
        [.. rows.Select(ImmutableCollectionsMarshal.AsImmutableArray)];
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
    ImmutableArray<double> DistanceToAntiIdeal) : MethodResult(Scores, ScoreDirection.HigherIsBetter, Weights)
{
    private const double ClosenessTolerance = 1e-12;

    private Ranks? _ranks;

    /// <summary>Gets the rank of each alternative; closeness values within 1e-12 of one another are equal.</summary>
    public override Ranks Ranks => _ranks ??= Ranks.Of(Scores.AsSpan(), ScoreDirection, ClosenessTolerance);
}
