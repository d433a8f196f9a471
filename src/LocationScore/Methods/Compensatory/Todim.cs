namespace LocationScore.Methods;

/// <summary>How TODIM weighs a loss.</summary>
public enum TodimLoss
{
    /// <summary>−(1/θ) √(Σw · d / w): the definition; a light criterion makes losses heavy.</summary>
    DividedByWeight,

    /// <summary>−(1/θ) √(w · d / Σw): losses grow with the weight, the repair proposed by Llamazares (2018).</summary>
    TimesWeight,
}

/// <summary>TODIM, interactive and multicriteria decision making after prospect theory: dominance over every other alternative, losses
/// attenuated by θ.</summary>
/// <remarks>
/// Gomes and Lima (1992), "TODIM: basics and application to multicriteria ranking of projects with environmental impacts"; in the form of
/// Gomes and Rangel (2009).
/// The reference criterion is the heaviest; it cancels. A criterion of weight 0 is left out. When all alternatives have the same global
/// dominance, to within 1e-12 of its size, each gets 0.5. O(n² m).
/// Loss weights: Llamazares (2018), "An analysis of the generalized TODIM method".
/// </remarks>
/// <param name="Theta">The attenuation factor θ of losses, above 0; 1 means losses count their full value.</param>
/// <param name="Loss">How losses are weighed.</param>
/// <param name="Normalisation">How columns are scaled; the sum is the definition.</param>
public sealed partial record Todim(double Theta = 1, TodimLoss Loss = TodimLoss.DividedByWeight,
    MatrixNormalisation Normalisation = MatrixNormalisation.Sum) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("todim", "TODIM",
        "Gomes and Lima (1992), TODIM: basics and application to multicriteria ranking of projects with environmental impacts; Gomes "
            + "and Rangel (2009).",
        ScoreDirection.HigherIsBetter, InputDemands.None, Law.Monotonicity,
        Law.IndependenceOfOthers, Law.DuplicateCriterion);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info.Breaking(Normaliser.Breaks(Normalisation)) with
    {
        Demands = Normaliser.Demands(Normalisation),
    };

    /// <inheritdoc/>
    public override TodimResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Grouped.Table(kernel.Maps),
            Dominance = new(scores.Length, scores.Length, kernel.Dominance),
            GlobalDominance = kernel.Global.Frozen(),
            Remarks = kernel.Differs ? [] : ["All alternatives have the same global dominance, so every score is set to 0.5."],
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        // The dominance over all alternatives is a sum over the criteria, and what follows is a straight line.
        var r = (TodimResult)result;
        double lowest = MethodBricks.Smallest(r.GlobalDominance.AsSpan()),
            range = MethodBricks.Largest(r.GlobalDominance.AsSpan()) - lowest;
        if (range <= MethodBricks.Rounding * Math.Abs(lowest)) return new SumFrame(matrix.CriterionCount, static (_, _) => 0, 0.5);
        return new SumFrame(matrix.CriterionCount, (i, j) => Dominance(r, i, j) / range, -lowest / range);
    }

    /// <summary>The dominance of an alternative over all others on one criterion.</summary>
    private double Dominance(TodimResult r, int alternative, int criterion)
    {
        double weight = r.Weights[criterion], sum = 0;
        if (weight == 0) return 0;
        double gain = Math.Sqrt(weight), loss = (Loss == TodimLoss.DividedByWeight ? 1 / gain : gain) / Theta;
        for (int k = 0; k < r.GlobalDominance.Length; k++)
        {
            double difference = r.Normalised[alternative, criterion] - r.Normalised[k, criterion];
            sum += difference > 0 ? gain * Math.Sqrt(difference) : -loss * Math.Sqrt(-difference);
        }

        return sum;
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check) => check.Positive(Theta).OneOf(Loss).OneOf(Normalisation);

    private sealed class Kernel(Todim method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [];
        internal double[] Global = [];
        private double[] _values = [], _gains = [], _losses = [];
        private DecisionMatrix _pairs = null!;

        internal bool Differs { get; private set; }

        internal double Dominance(int i, int k)
        {
            double sum = 0;
            for (int j = 0; j < _gains.Length; j++)
            {
                double difference = Maps[j].Of(_pairs.Column(j)[i]) - Maps[j].Of(_pairs.Column(j)[k]);
                sum += difference > 0 ? _gains[j] * Math.Sqrt(difference) : -_losses[j] * Math.Sqrt(-difference);
            }

            return sum;
        }

        protected override void Prepare()
        {
            Room(ref Maps, Criteria);
            Room(ref _gains, Criteria);
            Room(ref _losses, Criteria);
            Room(ref Global, Alternatives);
            Room(ref _values, Alternatives);
            _pairs = Matrix.Grouped;
            Normaliser.Fill(_pairs, method.Normalisation, Maps);
        }

        protected override void Score(Span<double> scores)
        {
            Global.AsSpan().Clear();
            for (int j = 0; j < Maps.Length; j++)
            {
                _gains[j] = _losses[j] = 0;
                if (Weights[j] == 0) continue;
                _gains[j] = Math.Sqrt(Weights[j]);
                _losses[j] = (method.Loss == TodimLoss.DividedByWeight ? 1 / _gains[j] : _gains[j]) / method.Theta;
                var column = _pairs.Column(j);
                for (int i = 0; i < _values.Length; i++) _values[i] = Maps[j].Of(column[i]);
                AddDominance(_values, _gains[j], _losses[j], Global);
            }

            double lowest = MethodBricks.Smallest(Global), range = MethodBricks.Largest(Global) - lowest;
            if (range <= MethodBricks.Rounding * Math.Abs(lowest)) range = 0;
            Differs = range > 0;
            for (int i = 0; i < scores.Length; i++) scores[i] = Differs ? (Global[i] - lowest) / range : 0.5;
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
}

/// <summary>What TODIM returns; the scores are the global values ξ, on [0, 1].</summary>
public sealed partial record TodimResult : MethodResult
{
    internal TodimResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the normalised values.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets δ, the dominance of each alternative (row) over each other (column).</summary>
    public required ValueTable Dominance { get; init; }

    /// <summary>Gets Σδ of each alternative, before scaling to [0, 1].</summary>
    public required System.Collections.Immutable.ImmutableArray<double> GlobalDominance { get; init; }
}
