namespace LocationScore.Methods;

/// <summary>How TODIM weighs a loss.</summary>
public enum TodimLoss
{
    /// <summary>−(1/θ) √(Σw · d / w): the definition; a light criterion makes losses heavy.</summary>
    DividedByWeight,

    /// <summary>−(1/θ) √(w · d / Σw): losses grow with the weight, the repair proposed by Llamazares (2018).</summary>
    TimesWeight,
}

/// <summary>TODIM, interactive and multicriteria decision making after prospect theory: dominance over every other alternative, losses attenuated by θ.</summary>
/// <remarks>
/// Gomes and Lima (1992), "TODIM: basics and application to multicriteria ranking of projects with environmental impacts"; in the form of Gomes and Rangel (2009).
/// The reference criterion is the heaviest; it cancels. A criterion of weight 0 is left out. When all alternatives have the same global dominance, to within 1e-12 of its size, each gets 0.5. O(n² m).
/// Loss weights: Llamazares (2018), "An analysis of the generalized TODIM method".
/// </remarks>
/// <param name="Theta">The attenuation factor θ of losses, above 0; 1 means losses count their full value.</param>
/// <param name="Loss">How losses are weighed.</param>
/// <param name="Normalisation">How columns are scaled; the sum is the definition.</param>
public sealed partial record Todim(double Theta = 1, TodimLoss Loss = TodimLoss.DividedByWeight, MatrixNormalisation Normalisation = MatrixNormalisation.Sum) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("todim", "TODIM",
        "Gomes and Lima (1992), TODIM: basics and application to multicriteria ranking of projects with environmental impacts; Gomes and Rangel (2009).",
        ScoreDirection.HigherIsBetter, InputDemands.None);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info with { Demands = Normaliser.Demands(Normalisation) };

    /// <inheritdoc/>
    public override TodimResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var w = MethodInput.Check(Info, matrix, weights, OptionCheck.Of(s_info).Positive(Theta)
            .OneOf(Loss, Enum.GetValues<TodimLoss>()).OneOf(Normalisation, Enum.GetValues<MatrixNormalisation>()));
        int n = matrix.AlternativeCount;
        var maps = Normaliser.Maps(matrix, Normalisation);
        double[] global = new double[n], values = new double[n], gains = new double[w.Length], losses = new double[w.Length];
        for (int j = 0; j < w.Length; j++)
        {
            if (w[j] == 0) continue;
            gains[j] = Math.Sqrt(w[j]);
            losses[j] = (Loss == TodimLoss.DividedByWeight ? 1 / gains[j] : gains[j]) / Theta;
            var column = matrix.Column(j);
            for (int i = 0; i < n; i++) values[i] = maps[j].Of(column[i]);
            AddDominance(values, gains[j], losses[j], global);
        }

        double lowest = MethodBricks.Smallest(global), range = MethodBricks.Largest(global) - lowest;
        if (range <= MethodBricks.Rounding * Math.Abs(lowest)) range = 0;
        var scores = new double[n];
        for (int i = 0; i < n; i++) scores[i] = range > 0 ? (global[i] - lowest) / range : 0.5;
        double Dominance(int i, int k)
        {
            double sum = 0;
            for (int j = 0; j < gains.Length; j++)
            {
                double difference = maps[j].Of(matrix.Column(j)[i]) - maps[j].Of(matrix.Column(j)[k]);
                sum += difference > 0 ? gains[j] * Math.Sqrt(difference) : -losses[j] * Math.Sqrt(-difference);
            }

            return sum;
        }

        return new(scores, w)
        {
            Normalised = matrix.Table(maps),
            Dominance = new(n, n, Dominance),
            GlobalDominance = global.Frozen(),
            Remarks = range > 0 ? [] : ["All alternatives have the same global dominance, so every score is set to 0.5."],
        };
    }

    /// <summary>One root serves both sides of a pair: a gain for one, a loss for the other.</summary>
    private static void AddDominance(double[] values, double gain, double loss, double[] global)
    {
        for (int i = 0; i < values.Length; i++)
        {
            for (int k = i + 1; k < values.Length; k++)
            {
                double difference = values[i] - values[k], root = Math.Sqrt(Math.Abs(difference));
                bool ahead = difference > 0;
                global[i] += ahead ? gain * root : -loss * root;
                global[k] += ahead ? -loss * root : gain * root;
            }
        }
    }
}

/// <summary>What TODIM returns; the scores are the global values ξ, on [0, 1].</summary>
public sealed partial record TodimResult : MethodResult
{
    internal TodimResult(double[] scores, double[] weights)
        : base(scores.Finite(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the normalised values.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets δ, the dominance of each alternative (row) over each other (column).</summary>
    public required ValueTable Dominance { get; init; }

    /// <summary>Gets Σδ of each alternative, before scaling to [0, 1].</summary>
    public required System.Collections.Immutable.ImmutableArray<double> GlobalDominance { get; init; }
}
