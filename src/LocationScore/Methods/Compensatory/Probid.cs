using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>PROBID, preference ranking on the basis of ideal-average distance: distances from every ideal, from the best to the worst, and
/// from the average.</summary>
/// <remarks>
/// Wang, Rangaiah and Wang (2021), "Preference ranking on the basis of ideal-average distance method for multi-criteria decision-making".
/// PROBID: P = 1/(1 + R²) + S_avg with R = S_pos/S_neg; when both are 0 (all alternatives are equal) the first term is 0.5.
/// sPROBID: P = S_neg/S_pos over the best and worst quarter; refused when an alternative is ideal throughout, for its score would be
/// infinite. O(n² m).
/// </remarks>
/// <param name="Simplified">Whether to rank by sPROBID.</param>
public sealed partial record Probid(bool Simplified = false) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("probid", "PROBID",
        "Wang, Rangaiah and Wang (2021), Preference ranking on the basis of ideal-average distance method for multi-criteria "
            + "decision-making.",
        ScoreDirection.HigherIsBetter, InputDemands.NoZeroColumn | InputDemands.TwoAlternatives,
        Law.Dominance, Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers, Law.DuplicateCriterion);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override ProbidResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        int n = scores.Length, m = kernel.Weights.Length;
        matrix = matrix.Grouped;
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            WeightedNormalised = matrix.Table(kernel.Weighted),
            IdealSolutions = new(n, m, kernel.Ideal),
            AverageSolution = kernel.Average.Frozen(),
            DistancesToIdeals = new(n, n, kernel.Distance),
            PositiveIdealDistances = kernel.Positive.Frozen(),
            NegativeIdealDistances = kernel.Negative.Frozen(),
            AverageDistances = kernel.ToAverage.Frozen(),
        };
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (ProbidResult)result;
        int n = matrix.AlternativeCount, best = Simplified ? Math.Max(1, n / 4) : (n + 1) / 2,
            worst = Simplified ? n - best : (n + 1) / 2 - (n % 2);
        return new FunctionFrame(matrix.CriterionCount * (n + 1.0), row =>
        {
            double positive = 0, negative = 0, squares = 0;
            for (int k = 0; k < n; k++)
            {
                if (k >= best && k < worst) continue;
                double sum = 0;
                for (int j = 0; j < row.Length; j++)
                {
                    double difference = r.WeightedNormalised[row[j], j] - r.IdealSolutions[k, j];
                    sum += difference * difference;
                }

                if (k < best) positive += Math.Sqrt(sum) / (k + 1);
                if (k >= worst) negative += Math.Sqrt(sum) / (n - k);
            }

            if (Simplified) return negative / positive;
            for (int j = 0; j < row.Length; j++)
            {
                double difference = r.WeightedNormalised[row[j], j] - r.AverageSolution[j];
                squares += difference * difference;
            }

            double all = (positive * positive) + (negative * negative);
            return (all > 0 ? negative * negative / all : 0.5) + Math.Sqrt(squares);
        });
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Probid method) : PreparedKernel(method)
    {
        internal CellMap[] Maps = [], Weighted = [];
        internal double[] Average = [], Positive = [], Negative = [], ToAverage = [];
        private double[] _sorted = [], _ideals = [];
        private DecisionMatrix _pairs = null!;

        internal double Ideal(int k, int j) => _ideals[(j * Positive.Length) + k];

        internal double Distance(int i, int k)
        {
            double sum = 0;
            for (int j = 0; j < Weighted.Length; j++)
            {
                double difference = Weighted[j].Of(_pairs.Column(j)[i]) - Ideal(k, j);
                sum += difference * difference;
            }

            return Math.Sqrt(sum);
        }

        protected override void Prepare()
        {
            int n = Alternatives, m = Criteria;
            Room(ref Maps, m);
            Room(ref Weighted, m);
            Room(ref Average, m);
            Room(ref Positive, n);
            Room(ref Negative, n);
            Room(ref ToAverage, n);
            Room(ref _sorted, n * m);
            Room(ref _ideals, n * m);
            _pairs = Matrix.Grouped;
            Normaliser.VectorRatios(_pairs, Maps);
            for (int j = 0; j < m; j++)
            {
                var column = _sorted.AsSpan(j * n, n);
                _pairs.Column(j).CopyTo(column);
                column.Sort();
                if (Matrix.IsBenefit(j)) column.Reverse();
            }
        }

        protected override void Score(Span<double> scores)
        {
            int n = scores.Length;
            Maps.Weigh(Weights, Weighted);
            for (int j = 0; j < Weighted.Length; j++)
            {
                var ideals = _ideals.AsSpan(j * n, n);
                for (int k = 0; k < n; k++) ideals[k] = Weighted[j].Of(_sorted[(j * n) + k]);
                Average[j] = LaneSums.Sum(ideals) / n;
            }

            bool simplified = method.Simplified;
            int best = simplified ? Math.Max(1, n / 4) : (n + 1) / 2, worst = simplified ? n - best : (n + 1) / 2 - (n % 2);
            for (int i = 0; i < n; i++)
            {
                Positive[i] = Negative[i] = 0;
                for (int k = 0; k < n; k++)
                {
                    if (k >= best && k < worst) continue;
                    double distance = Distance(i, k);
                    if (k < best) Positive[i] += distance / (k + 1);
                    if (k >= worst) Negative[i] += distance / (n - k);
                }

                double squares = 0;
                for (int j = 0; j < Weighted.Length; j++)
                {
                    double difference = Weighted[j].Of(_pairs.Column(j)[i]) - Average[j];
                    squares += difference * difference;
                }

                ToAverage[i] = Math.Sqrt(squares);
                scores[i] = simplified ? Simplified(i) : Full(i);
            }
        }

        private double Full(int i)
        {
            double p2 = Positive[i] * Positive[i], n2 = Negative[i] * Negative[i];
            return (p2 + n2 > 0 ? n2 / (p2 + n2) : 0.5) + ToAverage[i];
        }

        private double Simplified(int i)
        {
            if (Positive[i] > 0) return Negative[i] / Positive[i];
            throw MethodBricks.Undefined(Info, FormattableString.Invariant($"rows[{i}]"),
                $"'{Matrix.Alternative(i)}' has no distance from the ideals, and sPROBID divides by it.",
                Positive[i], "a distance above 0");
        }
    }
}

/// <summary>What PROBID returns.</summary>
public sealed partial record ProbidResult : MethodResult
{
    internal ProbidResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the ratios x/√Σx², costs not inverted.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets the weighted ratios.</summary>
    public required ValueTable WeightedNormalised { get; init; }

    /// <summary>Gets the ideal solutions from the most positive (row 0) to the most negative, ideals × criteria.</summary>
    public required ValueTable IdealSolutions { get; init; }

    /// <summary>Gets the average solution.</summary>
    public required ImmutableArray<double> AverageSolution { get; init; }

    /// <summary>Gets S, the distance of each alternative (row) from each ideal solution (column).</summary>
    public required ValueTable DistancesToIdeals { get; init; }

    /// <summary>Gets the overall positive-ideal distances: Σ S/k over the better ideals.</summary>
    public required ImmutableArray<double> PositiveIdealDistances { get; init; }

    /// <summary>Gets the overall negative-ideal distances: Σ S/(n − k + 1) over the worse ideals.</summary>
    public required ImmutableArray<double> NegativeIdealDistances { get; init; }

    /// <summary>Gets the distance of each alternative from the average solution.</summary>
    public required ImmutableArray<double> AverageDistances { get; init; }
}
