using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>MAIRCA, multi-attributive ideal-real comparative analysis: the total gap between theoretical and real ponder; lower is better.</summary>
/// <remarks>
/// Pamučar, Vasin and Lukovac (2014), "Selection of railway level crossings for investing in security equipment using hybrid DEMATEL-MARICA model".
/// A decision maker who leans to no alternative has the preference 1/n for each, as in the paper.
/// </remarks>
/// <param name="Preferences">P of each alternative, how far the decision maker leans to it before any value is known: 0 or more with a positive sum, normalised to sum 1; empty for 1/n each.</param>
public sealed partial record Mairca(ImmutableArray<double> Preferences = default) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("mairca", "MAIRCA",
        "Pamučar, Vasin and Lukovac (2014), Selection of railway level crossings for investing in security equipment using hybrid DEMATEL-MARICA model.",
        ScoreDirection.LowerIsBetter, InputDemands.NoConstantColumn);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override MaircaResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(s_info, matrix, weights, OptionCheck.Of(s_info)
            .PerAlternative(Preferences, matrix, static value => double.IsFinite(value) && value >= 0 ? null : "a finite number, 0 or more")
            .Require(Preferences.IsDefaultOrEmpty || Preferences.Max() > 0, nameof(Preferences), "The preferences have no usable sum.", "0", "at least one preference above 0"));
        int n = matrix.AlternativeCount;
        var preferences = Normalised(n);
        var maps = Normaliser.Maps(matrix, MatrixNormalisation.MinMax);
        var gaps = new CellMap[w.Length];
        for (int j = 0; j < w.Length; j++)
        {
            // w (1 − r) is w times min-max with the direction turned round: the shift moves to the best value.
            double best = matrix.IsBenefit(j) ? matrix.Statistics.Max[j] : matrix.Statistics.Min[j];
            gaps[j] = new(-w[j] * maps[j].Factor, best);
        }

        var scores = new double[n];
        ColumnFold.Add(matrix, gaps, scores);
        for (int i = 0; i < n; i++) scores[i] *= preferences[i];
        return new(scores, w)
        {
            Normalised = matrix.Table(maps),
            TheoreticalPonder = new(n, w.Length, (i, j) => preferences[i] * w[j]),
            RealPonder = new(n, w.Length, (i, j) => preferences[i] * w[j] * maps[j].Of(matrix.Column(j)[i])),
            Gaps = new(n, w.Length, (i, j) => preferences[i] * gaps[j].Of(matrix.Column(j)[i])),
        };
    }

    private double[] Normalised(int n)
    {
        var preferences = new double[n];
        Array.Fill(preferences, 1.0 / n);
        if (Preferences.IsDefaultOrEmpty) return preferences;

        // In units of the largest even the sum of numbers near the end of the range of a double is finite.
        double largest = Preferences.Max(), sum = 0;
        foreach (double value in Preferences) sum += value / largest;
        for (int i = 0; i < n; i++) preferences[i] = Preferences[i] / largest / sum;
        return preferences;
    }
}

/// <summary>What MAIRCA returns; the scores are total gaps, lower is better.</summary>
public sealed partial record MaircaResult : MethodResult
{
    internal MaircaResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.LowerIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the min-max normalised values.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets tₚ = P w, of each alternative and criterion; w/n when no preferences were given.</summary>
    public required ValueTable TheoreticalPonder { get; init; }

    /// <summary>Gets tᵣ = tₚ r.</summary>
    public required ValueTable RealPonder { get; init; }

    /// <summary>Gets g = tₚ − tᵣ.</summary>
    public required ValueTable Gaps { get; init; }
}
