using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>SPOTIS, stable preference ordering towards ideal solution: the weighted distance from an ideal within declared bounds; lower is better.</summary>
/// <remarks>
/// Dezert, Tchamova, Han and Tacnet (2020), "The SPOTIS rank reversal free method for multi-criteria decision-making support".
/// Expected solution point and its balance: Shekhovtsov, Dezert and Sałabun (2025), "Enhancing personalized decision-making with the balanced SPOTIS algorithm".
/// Values outside their bounds are refused.
/// </remarks>
/// <param name="Bounds">The bounds of each criterion in its unit; needed, because the method is free of rank reversal only when they do not come from the data.</param>
/// <param name="ExpectedSolution">The point that the decision maker expects, in the units of the criteria and within the bounds; empty for the best bounds.</param>
/// <param name="Trust">The share of the distance from <paramref name="ExpectedSolution"/> against that from the best bounds, from 0 to 1; 1 is plain SPOTIS with an expected solution point.</param>
public sealed partial record Spotis(ImmutableArray<CriterionBounds> Bounds = default, ImmutableArray<double> ExpectedSolution = default, double Trust = 1) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("spotis", "SPOTIS",
        "Dezert, Tchamova, Han and Tacnet (2020), The SPOTIS rank reversal free method for multi-criteria decision-making support.",
        ScoreDirection.LowerIsBetter, InputDemands.DeclaredBounds);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override SpotisResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(s_info, matrix, weights, Check(matrix));
        int m = w.Length, n = matrix.AlternativeCount;
        double[] ideal = new double[m], slope = new double[m];
        for (int j = 0; j < m; j++)
        {
            ideal[j] = matrix.IsBenefit(j) ? Bounds[j].High : Bounds[j].Low;
            slope[j] = w[j] / (Bounds[j].High - Bounds[j].Low);
        }

        bool expects = !ExpectedSolution.IsDefaultOrEmpty;
        double[] expected = expects ? [.. ExpectedSolution] : ideal, scores = new double[n];
        ColumnFold.Run<AddDistance>(matrix, slope, expected, expected, scores, default);
        var toExpected = scores.Frozen();
        var toIdeal = toExpected;
        if (expects)
        {
            var distances = new double[n];
            ColumnFold.Run<AddDistance>(matrix, slope, ideal, ideal, distances, default);
            toIdeal = distances.Frozen();
            scores = new double[n];
            for (int i = 0; i < n; i++) scores[i] = (Trust * toExpected[i]) + ((1 - Trust) * distances[i]);
        }

        return new(scores, w)
        {
            IdealSolution = ideal.Frozen(),
            NormalisedDistances = new(n, m, (i, j) => Math.Abs(matrix.Column(j)[i] - expected[j]) / (Bounds[j].High - Bounds[j].Low)),
            DistancesToIdeal = toIdeal,
            DistancesToExpected = toExpected,
        };
    }

    private OptionCheck Check(DecisionMatrix matrix)
    {
        bool bounded = !Bounds.IsDefault && Bounds.Length == matrix.CriterionCount;
        return OptionCheck.Of(s_info).Between(Trust, 0, 1)
            .PerCriterion(Bounds, matrix, needed: true, static (bounds, _) => bounds.IsProper ? null : "finite bounds with Low below High")
            .PerCriterion(ExpectedSolution, matrix, needed: false,
                (value, j) => double.IsFinite(value) && !(bounded && Bounds[j] is CriterionBounds bounds && (value < bounds.Low || value > bounds.High)) ? null : "a value within the bounds")
            .Cells(Bounds, matrix, static bounds => (bounds.Low, bounds.High), "Widen the bounds so that they hold every possible value.");
    }
}

/// <summary>What SPOTIS returns; the scores are distances on [0, 1], lower is better.</summary>
public sealed partial record SpotisResult : MethodResult
{
    internal SpotisResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.LowerIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets S*, the best bound of each criterion in its unit.</summary>
    public required ImmutableArray<double> IdealSolution { get; init; }

    /// <summary>Gets |x − s|/(high − low) from the expected solution point, or from the best bounds when none was given.</summary>
    public required ValueTable NormalisedDistances { get; init; }

    /// <summary>Gets the weighted distance of each alternative from the best bounds.</summary>
    public required ImmutableArray<double> DistancesToIdeal { get; init; }

    /// <summary>Gets the weighted distance of each alternative from the expected solution point; the same as <see cref="DistancesToIdeal"/> when none was given.</summary>
    public required ImmutableArray<double> DistancesToExpected { get; init; }
}
