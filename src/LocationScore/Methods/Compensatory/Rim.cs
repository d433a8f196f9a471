using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>What RIM must know about one criterion, in its unit.</summary>
/// <param name="Low">A, the smallest possible value.</param>
/// <param name="High">B, the largest possible value.</param>
/// <param name="IdealLow">C, the lower end of the reference ideal, within A … B.</param>
/// <param name="IdealHigh">D, the upper end of the reference ideal, from C to B.</param>
public sealed partial record RimCriterion(double Low, double High, double IdealLow, double IdealHigh)
{
    internal bool IsProper => double.IsFinite(High - Low) && Low < High && Low <= IdealLow && IdealLow <= IdealHigh && IdealHigh <= High;

    internal bool IsInside => Low < IdealLow && IdealHigh < High;

    internal double Normalise(double x)
    {
        double slack = RoundingNoise.Slack(Low, High);
        if (x >= IdealLow - slack && x <= IdealHigh + slack) return 1;
        if (x <= Low + slack || x >= High - slack) return 0;
        return x < IdealLow ? 1 - ((IdealLow - x) / (IdealLow - Low)) : 1 - ((x - IdealHigh) / (High - IdealHigh));
    }
}

/// <summary>RIM, reference ideal method: closeness to a declared interval of ideal values within a declared range.</summary>
/// <remarks>
/// Cables, Lamata and Verdegay (2016), "RIM-reference ideal method in multicriteria decision making". The printed last table of the paper
/// has an erratum:
/// I⁻ and R follow from the printed normalised matrix as computed here. The ideal interval takes the place of the direction, which is
/// ignored.
/// </remarks>
/// <param name="Criteria">Range and reference ideal of each criterion; needed. Values outside their range are refused.</param>
public sealed partial record Rim(ImmutableArray<RimCriterion> Criteria = default) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("rim", "RIM",
        "Cables, Lamata and Verdegay (2016), RIM-reference ideal method in multicriteria decision making.",
        ScoreDirection.HigherIsBetter, InputDemands.DeclaredBounds, Law.DuplicateCriterion);

    // Beyond an ideal that touches no end, better values lie further away.
    private static readonly MethodInfo s_inside = s_info.Breaking(Law.Dominance, Law.Monotonicity);

    /// <inheritdoc/>
    public override MethodInfo Info => !Criteria.IsDefault && Criteria.Any(static c => c is { IsInside: true }) ? s_inside : s_info;

    /// <inheritdoc/>
    public override RimResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = new(scores.Length, kernel.Weights.Length, (i, j) => Criteria[j].Normalise(matrix.Column(j)[i])),
            DistanceToIdeal = kernel.Plus.Frozen(),
            DistanceToAntiIdeal = kernel.Minus.Frozen(),
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (RimResult)result;
        return new FunctionFrame(matrix.CriterionCount, row =>
        {
            double plus = 0, minus = 0;
            for (int j = 0; j < row.Length; j++)
            {
                double value = r.Weights[j] * r.Normalised[row[j], j];
                plus += (value - r.Weights[j]) * (value - r.Weights[j]);
                minus += value * value;
            }

            return Math.Sqrt(minus) / (Math.Sqrt(plus) + Math.Sqrt(minus));
        });
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check) => check
        .PerCriterion(Criteria, needed: true, static (criterion, _) => criterion.IsProper
            ? null : "Low ≤ IdealLow ≤ IdealHigh ≤ High with Low below High")
        .Cells(Criteria, static criterion => (criterion.Low, criterion.High), "Widen the range so that it holds every possible value.");

    private sealed class Kernel(Rim method) : PreparedKernel(method)
    {
        internal double[] Plus = [], Minus = [];
        private double[] _values = [];

        protected override void Prepare()
        {
            int n = Alternatives, m = Criteria;
            Room(ref Plus, n);
            Room(ref Minus, n);
            Room(ref _values, n * m);
            for (int j = 0; j < m; j++)
            {
                var column = Matrix.Column(j);
                for (int i = 0; i < n; i++) _values[(j * n) + i] = method.Criteria[j].Normalise(column[i]);
            }
        }

        protected override void Score(Span<double> scores)
        {
            int n = scores.Length;
            Plus.AsSpan().Clear();
            Minus.AsSpan().Clear();
            for (int j = 0; j < Weights.Length; j++)
            {
                double w = Weights[j];
                for (int i = 0; i < n; i++)
                {
                    double value = _values[(j * n) + i] * w;
                    Plus[i] += (value - w) * (value - w);
                    Minus[i] += value * value;
                }
            }

            for (int i = 0; i < n; i++)
            {
                Plus[i] = Math.Sqrt(Plus[i]);
                Minus[i] = Math.Sqrt(Minus[i]);
                scores[i] = Minus[i] / (Plus[i] + Minus[i]);
            }
        }
    }
}

/// <summary>What RIM returns; the scores are the relative indices R, on [0, 1].</summary>
public sealed partial record RimResult : MethodResult
{
    internal RimResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the normalised values on [0, 1]: 1 within the reference ideal.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets I⁺, the distance of each alternative from the ideal (lower is better).</summary>
    public required ImmutableArray<double> DistanceToIdeal { get; init; }

    /// <summary>Gets I⁻, the distance of each alternative from the anti-ideal.</summary>
    public required ImmutableArray<double> DistanceToAntiIdeal { get; init; }
}
