using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>GRA, grey relational analysis: the weighted grey relational grade to the best sequence.</summary>
/// <remarks>
/// Deng (1982, 1989), "Introduction to grey system theory": ξ = (Δmin + ζΔmax)/(Δ + ζΔmax) with Δ the distance of the normalised value from
/// the best of its criterion.
/// When every alternative equals the best sequence every grade is 1.
/// </remarks>
/// <param name="Zeta">The distinguishing coefficient ζ, above 0 and at most 1.</param>
/// <param name="Normalisation">How sequences are made comparable; min-max is usual.</param>
public sealed partial record Gra(double Zeta = 0.5, MatrixNormalisation Normalisation = MatrixNormalisation.MinMax) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("gra", "grey relational analysis",
        "Deng (1989), Introduction to grey system theory.", ScoreDirection.HigherIsBetter, InputDemands.None, Law.IndependenceOfOthers);

    /// <inheritdoc/>
    public override MethodInfo Info => LawsOf(Normalisation) with { Demands = Normaliser.Demands(Normalisation) };

    // Where ranges differ, the largest of all distances may be that of a criterion without weight, or shrink as a value improves.
    private static MethodInfo LawsOf(MatrixNormalisation normalisation) => normalisation switch
    {
        MatrixNormalisation.MinMax => s_info,
        MatrixNormalisation.Sum or MatrixNormalisation.Vector =>
            s_info.Breaking([.. Normaliser.Breaks(normalisation), Law.ZeroWeight, Law.Monotonicity]),
        _ => s_info.Breaking([.. Normaliser.Breaks(normalisation), Law.ZeroWeight]),
    };

    /// <inheritdoc/>
    public override GraResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            ReferenceSequence = kernel.Reference.Frozen(),
            Coefficients = new(scores.Length, kernel.Weights.Length, (i, j) => kernel.Coefficient(matrix.Column(j)[i], j)),
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (GraResult)result;
        return new SumFrame(matrix.CriterionCount, (i, j) => r.Weights[j] * r.Coefficients[i, j]);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check) => check.PositiveUpTo(Zeta, 1).OneOf(Normalisation);

    private sealed class Kernel(Gra method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [];
        internal double[] Reference = [];
        private double[] _coefficients = [];
        private double _largest;

        internal double Coefficient(double x, int j) =>
            _largest == 0 ? 1 : method.Zeta * _largest / (Reference[j] - Maps[j].Of(x) + (method.Zeta * _largest));

        protected override void Prepare()
        {
            int n = Alternatives, m = Criteria;
            Room(ref Maps, m);
            Room(ref Reference, m);
            Room(ref _coefficients, n * m);
            Normaliser.Fill(Matrix, method.Normalisation, Maps);
            Matrix.Highest(Maps, Reference);

            // The best value of each criterion is attained, so the smallest distance of all is zero by construction.
            _largest = 0;
            for (int j = 0; j < m; j++) _largest = Math.Max(_largest,
                Reference[j] - Maps[j].Lowest(Matrix.Statistics.Min[j], Matrix.Statistics.Max[j]));
            for (int j = 0; j < m; j++)
            {
                var column = Matrix.Column(j);
                for (int i = 0; i < n; i++) _coefficients[(j * n) + i] = Coefficient(column[i], j);
            }
        }

        protected override void Score(Span<double> scores)
        {
            int n = scores.Length;
            scores.Clear();
            for (int j = 0; j < Maps.Length; j++)
            {
                for (int i = 0; i < n; i++) scores[i] += Weights[j] * _coefficients[(j * n) + i];
            }
        }
    }
}

/// <summary>What grey relational analysis returns; the scores are grades, on (0, 1].</summary>
public sealed partial record GraResult : MethodResult
{
    internal GraResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the normalised values.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the best normalised value of each criterion.</summary>
    public required ImmutableArray<double> ReferenceSequence { get; init; }

    /// <summary>Gets ξ, the grey relational coefficients.</summary>
    public required ValueTable Coefficients { get; init; }
}
