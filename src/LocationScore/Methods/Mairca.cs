using LocationScore.Model;

namespace LocationScore.Methods;

/// <summary>MAIRCA, multi-attributive ideal-real comparative analysis: the total gap between theoretical and real ponder; lower is better.</summary>
/// <remarks>Pamučar, Vasin and Lukovac (2014), "Selection of railway level crossings for investing in security equipment using hybrid DEMATEL-MARICA model". Every alternative has the preference 1/n.</remarks>
public sealed record Mairca : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("mairca", "MAIRCA",
        "Pamučar, Vasin and Lukovac (2014), Selection of railway level crossings for investing in security equipment using hybrid DEMATEL-MARICA model.",
        ScoreDirection.LowerIsBetter, InputDemands.NoConstantColumn);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override MaircaResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var w = MethodInput.Check(s_info, matrix, weights);
        var maps = Normaliser.Maps(matrix, MatrixNormalisation.MinMax);
        var theoretical = new double[w.Length];
        var gaps = new CellMap[w.Length];
        for (int j = 0; j < w.Length; j++)
        {
            theoretical[j] = w[j] / matrix.AlternativeCount;

            // t (1 − r) is t times min-max with the direction turned round: the shift moves to the best value.
            double best = matrix.IsBenefit(j) ? matrix.Statistics.Max[j] : matrix.Statistics.Min[j];
            gaps[j] = new(-theoretical[j] * maps[j].Factor, best);
        }

        var scores = new double[matrix.AlternativeCount];
        ColumnFold.Add(matrix, gaps, scores);
        return new(scores, w)
        {
            Normalised = matrix.Table(maps),
            TheoreticalPonder = [.. theoretical],
            RealPonder = matrix.Table(maps.Weighted(theoretical)),
            Gaps = matrix.Table(gaps),
        };
    }
}

/// <summary>What MAIRCA returns; the scores are total gaps, lower is better.</summary>
public sealed record MaircaResult : MethodResult
{
    internal MaircaResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.LowerIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the min-max normalised values.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets tₚ = w/n of each criterion, the same for every alternative.</summary>
    public required System.Collections.Immutable.ImmutableArray<double> TheoreticalPonder { get; init; }

    /// <summary>Gets tᵣ = tₚ r.</summary>
    public required ValueTable RealPonder { get; init; }

    /// <summary>Gets g = tₚ − tᵣ.</summary>
    public required ValueTable Gaps { get; init; }
}
