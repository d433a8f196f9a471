using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>What RIM must know about one criterion, in its unit.</summary>
/// <param name="Low">A, the smallest possible value.</param>
/// <param name="High">B, the largest possible value.</param>
/// <param name="IdealLow">C, the lower end of the reference ideal, within A … B.</param>
/// <param name="IdealHigh">D, the upper end of the reference ideal, from C to B.</param>
public sealed partial record RimCriterion(double Low, double High, double IdealLow, double IdealHigh)
{
    internal bool IsProper => double.IsFinite(High - Low) && Low < High && Low <= IdealLow && IdealLow <= IdealHigh && IdealHigh <= High;

    internal double Normalise(double x)
    {
        if (x >= IdealLow && x <= IdealHigh) return 1;
        return x < IdealLow ? 1 - ((IdealLow - x) / (IdealLow - Low)) : 1 - ((x - IdealHigh) / (High - IdealHigh));
    }
}

/// <summary>RIM, reference ideal method: closeness to a declared interval of ideal values within a declared range.</summary>
/// <remarks>
/// Cables, Lamata and Verdegay (2016), "RIM-reference ideal method in multicriteria decision making". The printed last table of the paper has an erratum:
/// I⁻ and R follow from the printed normalised matrix as computed here. The ideal interval takes the place of the direction, which is ignored.
/// </remarks>
/// <param name="Criteria">Range and reference ideal of each criterion; needed. Values outside their range are refused.</param>
public sealed partial record Rim(ImmutableArray<RimCriterion> Criteria = default) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("rim", "RIM",
        "Cables, Lamata and Verdegay (2016), RIM-reference ideal method in multicriteria decision making.",
        ScoreDirection.HigherIsBetter, InputDemands.DeclaredBounds);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override RimResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(s_info, matrix, weights, OptionCheck.Of(s_info)
            .PerCriterion(Criteria, matrix, needed: true, static (criterion, _) => criterion.IsProper ? null : "Low ≤ IdealLow ≤ IdealHigh ≤ High with Low below High")
            .Cells(Criteria, matrix, static criterion => (criterion.Low, criterion.High), "Widen the range so that it holds every possible value."));
        int n = matrix.AlternativeCount;
        double[] plus = new double[n], minus = new double[n], scores = new double[n];
        for (int j = 0; j < w.Length; j++)
        {
            var column = matrix.Column(j);
            for (int i = 0; i < n; i++)
            {
                double value = Criteria[j].Normalise(column[i]) * w[j];
                plus[i] += (value - w[j]) * (value - w[j]);
                minus[i] += value * value;
            }
        }

        for (int i = 0; i < n; i++)
        {
            plus[i] = Math.Sqrt(plus[i]);
            minus[i] = Math.Sqrt(minus[i]);
            scores[i] = minus[i] / (plus[i] + minus[i]);
        }

        return new(scores, w)
        {
            Normalised = new(n, w.Length, (i, j) => Criteria[j].Normalise(matrix.Column(j)[i])),
            DistanceToIdeal = plus.Frozen(),
            DistanceToAntiIdeal = minus.Frozen(),
        };
    }
}

/// <summary>What RIM returns; the scores are the relative indices R, on [0, 1].</summary>
public sealed partial record RimResult : MethodResult
{
    internal RimResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the normalised values on [0, 1]: 1 within the reference ideal.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets I⁺, the distance of each alternative from the ideal (lower is better).</summary>
    public required ImmutableArray<double> DistanceToIdeal { get; init; }

    /// <summary>Gets I⁻, the distance of each alternative from the anti-ideal.</summary>
    public required ImmutableArray<double> DistanceToAntiIdeal { get; init; }
}
