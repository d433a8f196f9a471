using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>MAIRCA, multi-attributive ideal-real comparative analysis: the total gap between theoretical and real ponder; lower is
/// better.</summary>
/// <remarks>
/// Pamučar, Vasin and Lukovac (2014), "Selection of railway level crossings for investing in security equipment using hybrid DEMATEL-MARICA
/// model".
/// A decision maker who leans to no alternative has the preference 1/n for each, as in the paper.
/// </remarks>
/// <param name="Preferences">P of each alternative, how far the decision maker leans to it before any value is known: 0 or more with a
/// positive sum, normalised to sum 1; empty for 1/n each.</param>
public sealed partial record Mairca(ImmutableArray<double> Preferences = default) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("mairca", "MAIRCA",
        "Pamučar, Vasin and Lukovac (2014), Selection of railway level crossings for investing in security equipment using hybrid "
            + "DEMATEL-MARICA model.",
        ScoreDirection.LowerIsBetter, InputDemands.NoConstantColumn, Law.IndependenceOfOthers);

    // The one that is preferred beforehand may win against a better one.
    private static readonly MethodInfo s_leaning = s_info.Breaking(Law.Dominance);

    /// <inheritdoc/>
    public override MethodInfo Info => Preferences.IsDefaultOrEmpty ? s_info : s_leaning;

    /// <inheritdoc/>
    public override MaircaResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights), preferences = kernel.Leanings, w = kernel.Weights;
        CellMap[] maps = kernel.Maps, gaps = kernel.Gaps;
        return new(scores, w)
        {
            Normalised = matrix.Table(maps),
            TheoreticalPonder = new(scores.Length, w.Length, (i, j) => preferences[i] * w[j]),
            RealPonder = new(scores.Length, w.Length, (i, j) => preferences[i] * w[j] * maps[j].Of(matrix.Column(j)[i])),
            Gaps = new(scores.Length, w.Length, (i, j) => preferences[i] * gaps[j].Of(matrix.Column(j)[i])),
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (MaircaResult)result;
        if (Preferences.IsDefaultOrEmpty) return new SumFrame(matrix.CriterionCount, (i, j) => r.Gaps[i, j]);
        double all = 0;
        foreach (double preference in Preferences) all += preference;
        return new SumFrame(matrix.CriterionCount, (i, j) => r.Weights[j] * (1 - r.Normalised[i, j]),
            multiplier: i => Preferences[i] / all);
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check) => check
        .PerAlternative(Preferences, static value => double.IsFinite(value) && value >= 0 ? null : "a finite number, 0 or more")
        .Require(Preferences.IsDefaultOrEmpty || !(Preferences.Max() <= 0), "preferences", "The preferences have no usable sum.", "0",
            "at least one preference above 0");

    private sealed class Kernel(Mairca method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [], Gaps = [];
        internal double[] Leanings = [];

        protected override void Prepare()
        {
            Room(ref Maps, Criteria);
            Room(ref Gaps, Criteria);
            Room(ref Leanings, Alternatives);
            Normaliser.Fill(Matrix, MatrixNormalisation.MinMax, Maps);
            Array.Fill(Leanings, 1.0 / Leanings.Length);
            if (method.Preferences.IsDefaultOrEmpty) return;

            // In units of the largest even the sum of numbers near the end of the range of a double is finite.
            double largest = MethodBricks.Largest(method.Preferences.AsSpan()), sum = 0;
            foreach (double value in method.Preferences) sum += value / largest;
            for (int i = 0; i < Leanings.Length; i++) Leanings[i] = method.Preferences[i] / largest / sum;
        }

        protected override void Score(Span<double> scores)
        {
            for (int j = 0; j < Gaps.Length; j++)
            {
                // w (1 − r) is w times min-max with the direction turned round: the shift moves to the best value.
                double min = Matrix.Statistics.Min[j], max = Matrix.Statistics.Max[j];
                Gaps[j] = Matrix.IsBenefit(j) ? new(Weights[j], max, Divisor: min - max) : new(Weights[j], min, Divisor: max - min);
            }

            scores.Clear();
            ColumnFold.Add(Matrix, Gaps, scores);
            for (int i = 0; i < scores.Length; i++) scores[i] *= Leanings[i];
        }
    }
}

/// <summary>What MAIRCA returns; the scores are total gaps, lower is better.</summary>
public sealed partial record MaircaResult : MethodResult
{
    internal MaircaResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.LowerIsBetter, weights.Frozen())
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
