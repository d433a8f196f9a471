using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>SPOTIS, stable preference ordering towards ideal solution: the weighted distance from an ideal within declared bounds; lower is
/// better.</summary>
/// <remarks>
/// Dezert, Tchamova, Han and Tacnet (2020), "The SPOTIS rank reversal free method for multi-criteria decision-making support".
/// Expected solution point and its balance: Shekhovtsov, Dezert and Sałabun (2025), "Enhancing personalized decision-making with the
/// balanced SPOTIS algorithm".
/// Values outside their bounds are refused.
/// </remarks>
/// <param name="Bounds">The bounds of each criterion in its unit; needed, because the method is free of rank reversal only when they do not
/// come from the data.</param>
/// <param name="ExpectedSolution">The point that the decision maker expects, in the units of the criteria and within the bounds; empty for
/// the best bounds.</param>
/// <param name="Trust">The share of the distance from <paramref name="ExpectedSolution"/> against that from the best bounds, from 0 to 1; 1
/// is plain SPOTIS with an expected solution point.</param>
public sealed partial record Spotis(ImmutableArray<CriterionBounds> Bounds = default, ImmutableArray<double> ExpectedSolution = default,
    double Trust = 1) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("spotis", "SPOTIS",
        "Dezert, Tchamova, Han and Tacnet (2020), The SPOTIS rank reversal free method for multi-criteria decision-making support.",
        ScoreDirection.LowerIsBetter, InputDemands.DeclaredBounds);

    // Beyond an expected point that is not a bound, better values lie further away.
    private static readonly MethodInfo s_expecting = s_info.Breaking(Law.Dominance, Law.Monotonicity);

    /// <inheritdoc/>
    public override MethodInfo Info => ExpectedSolution.IsDefaultOrEmpty ? s_info : s_expecting;

    /// <inheritdoc/>
    public override SpotisResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights), expected = kernel.Expected;
        var toExpected = (kernel.Expects ? kernel.ToExpected : scores).Frozen();
        return new(scores, kernel.Weights)
        {
            IdealSolution = kernel.Ideal.Frozen(),
            NormalisedDistances = new(scores.Length, expected.Length,
                (i, j) => Math.Abs(matrix.Column(j)[i] - expected[j]) / (Bounds[j].High - Bounds[j].Low)),
            DistancesToIdeal = kernel.Expects ? kernel.ToIdeal.Frozen() : toExpected,
            DistancesToExpected = toExpected,
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (SpotisResult)result;
        double Distance(int i, int j, double to) => r.Weights[j] * (Math.Abs(matrix.Column(j)[i] - to) / (Bounds[j].High - Bounds[j].Low));
        return ExpectedSolution.IsDefaultOrEmpty
            ? new SumFrame(matrix.CriterionCount, (i, j) => Distance(i, j, r.IdealSolution[j]))
            : new SumFrame(matrix.CriterionCount,
                (i, j) => (Trust * Distance(i, j, ExpectedSolution[j])) + ((1 - Trust) * Distance(i, j, r.IdealSolution[j])));
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check)
    {
        bool Outside(double value, int j) => !Bounds.IsDefault && j < Bounds.Length && Bounds[j] is CriterionBounds bounds
            && (value < bounds.Low || value > bounds.High);
        check.Between(Trust, 0, 1)
            .PerCriterion(Bounds, needed: true, static (bounds, _) => bounds.IsProper ? null : "finite bounds with Low below High")
            .PerCriterion(ExpectedSolution, needed: false,
                (value, j) => double.IsFinite(value) && !Outside(value, j) ? null : "a value within the bounds")
            .Cells(Bounds, static bounds => (bounds.Low, bounds.High), "Widen the bounds so that they hold every possible value.");
    }

    private sealed class Kernel(Spotis method) : PreparedKernel(method)
    {
        internal double[] Ideal = [], Expected = [], ToIdeal = [], ToExpected = [];
        private double[] _ranges = [];

        internal bool Expects => !method.ExpectedSolution.IsDefaultOrEmpty;

        protected override void Prepare()
        {
            Room(ref Ideal, Criteria);
            Room(ref Expected, Criteria);
            Room(ref _ranges, Criteria);
            for (int j = 0; j < Ideal.Length; j++)
            {
                Ideal[j] = Matrix.IsBenefit(j) ? method.Bounds[j].High : method.Bounds[j].Low;
                _ranges[j] = method.Bounds[j].High - method.Bounds[j].Low;
                Expected[j] = Expects ? method.ExpectedSolution[j] : Ideal[j];
            }

            if (!Expects) return;
            Room(ref ToIdeal, Alternatives);
            Room(ref ToExpected, Alternatives);
        }

        protected override void Score(Span<double> scores)
        {
            scores.Clear();
            ColumnFold.Run<AddDistance>(Matrix, Weights, Expected, _ranges, scores, default);
            if (!Expects) return;
            scores.CopyTo(ToExpected);
            ToIdeal.AsSpan().Clear();
            ColumnFold.Run<AddDistance>(Matrix, Weights, Ideal, _ranges, ToIdeal, default);
            for (int i = 0; i < scores.Length; i++) scores[i] = (method.Trust * ToExpected[i]) + ((1 - method.Trust) * ToIdeal[i]);
        }
    }
}

/// <summary>What SPOTIS returns; the scores are distances on [0, 1], lower is better.</summary>
public sealed partial record SpotisResult : MethodResult
{
    internal SpotisResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.LowerIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets S*, the best bound of each criterion in its unit.</summary>
    public required ImmutableArray<double> IdealSolution { get; init; }

    /// <summary>Gets |x − s|/(high − low) from the expected solution point, or from the best bounds when none was given.</summary>
    public required ValueTable NormalisedDistances { get; init; }

    /// <summary>Gets the weighted distance of each alternative from the best bounds.</summary>
    public required ImmutableArray<double> DistancesToIdeal { get; init; }

    /// <summary>Gets the weighted distance of each alternative from the expected solution point; the same as <see cref="DistancesToIdeal"/>
    /// when none was given.</summary>
    public required ImmutableArray<double> DistancesToExpected { get; init; }
}
