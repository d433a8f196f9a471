using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>PSI, preference selection index: weights from the data itself; those given are checked and not used.</summary>
/// <remarks>
/// Maniya and Bhatt (2010), "A selection of material using a novel type decision-making method: preference selection index method".
/// Φ = |1 − Σ(r − r̄)²|, ψ = Φ/ΣΦ, I = Σ r ψ. Refused when every Φ is 0.
/// </remarks>
public sealed partial record Psi : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("psi", "PSI",
        "Maniya and Bhatt (2010), A selection of material using a novel type decision-making method: preference selection index method.",
        ScoreDirection.HigherIsBetter, Normaliser.Demands(MatrixNormalisation.Linear));

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override PsiResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        int m = MethodInput.Check(s_info, matrix, weights).Length, n = matrix.AlternativeCount;
        var maps = Normaliser.Maps(matrix, MatrixNormalisation.Linear);
        double[] mean = new double[m], variation = new double[m], deviation = new double[m], preference = new double[m], values = new double[n];
        double total = 0;
        for (int j = 0; j < m; j++)
        {
            var column = matrix.Column(j);
            for (int i = 0; i < n; i++) values[i] = maps[j].Of(column[i]);
            mean[j] = LaneSums.Sum(values) / n;
            for (int i = 0; i < n; i++) values[i] = (values[i] - mean[j]) * (values[i] - mean[j]);
            variation[j] = LaneSums.Sum(values);
            deviation[j] = Math.Abs(1 - variation[j]);
            total += deviation[j];
        }

        if (!(total > MethodBricks.Rounding)) throw MethodBricks.Undefined(s_info, "rows", "every deviation in preference is 0, so there are no weights.", total, "a deviation above 0 in at least one criterion");
        for (int j = 0; j < m; j++) preference[j] = deviation[j] / total;
        var scores = new double[n];
        ColumnFold.Add(matrix, maps.Weighted(preference), scores);
        return new(scores, preference)
        {
            Normalised = matrix.Table(maps),
            Mean = mean.Frozen(),
            PreferenceVariation = variation.Frozen(),
            DeviationInPreference = deviation.Frozen(),
            Remarks = ["The preference selection index takes its weights from the data: the weights given were not used."],
        };
    }
}

/// <summary>What PSI returns; <see cref="MethodResult.Weights"/> are the overall preference values ψ that it found.</summary>
public sealed partial record PsiResult : MethodResult
{
    internal PsiResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the values normalised as x/max, cost min/x.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the mean normalised value of each criterion.</summary>
    public required ImmutableArray<double> Mean { get; init; }

    /// <summary>Gets PV, the sum of squared distances from the mean.</summary>
    public required ImmutableArray<double> PreferenceVariation { get; init; }

    /// <summary>Gets Φ = |1 − PV|.</summary>
    public required ImmutableArray<double> DeviationInPreference { get; init; }
}
