using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>CoCoSo, combined compromise solution: three ways of joining a weighted sum S and a sum of powers P.</summary>
/// <remarks>
/// Yazdani, Zarate, Zavadskas and Turskis (2019), "A combined compromise solution (CoCoSo) method for multi-criteria decision-making
/// problems".
/// 0 to the power of a positive weight is 0, to the power 0 it is 1. Undefined (refused) when an alternative is worst in every criterion,
/// for kb divides by the smallest S.
/// </remarks>
/// <param name="Lambda">The share of S against P in kc, from 0 to 1.</param>
public sealed partial record Cocoso(double Lambda = 0.5) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("cocoso", "CoCoSo",
        "Yazdani, Zarate, Zavadskas and Turskis (2019), A combined compromise solution (CoCoSo) method for multi-criteria "
            + "decision-making problems.",
        ScoreDirection.HigherIsBetter, InputDemands.NoConstantColumn,
        Law.Monotonicity, Law.IndependenceOfOthers, Law.DuplicateCriterion, Law.ZeroWeight);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info;

    /// <inheritdoc/>
    public override CocosoResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        return new(scores, kernel.Weights)
        {
            Normalised = matrix.Table(kernel.Maps),
            S = kernel.Sums.Frozen(),
            P = kernel.Powers.Frozen(),
            Ka = kernel.Ka.Frozen(),
            Kb = kernel.Kb.Frozen(),
            Kc = kernel.Kc.Frozen(),
        };
    }

    internal override void CheckOptions(OptionCheck check) => check.Between(Lambda, 0, 1);

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var r = (CocosoResult)result;
        double minSum = MethodBricks.Smallest(r.S.AsSpan()), minPower = MethodBricks.Smallest(r.P.AsSpan());
        double total = LaneSums.Sum(r.S.AsSpan()) + LaneSums.Sum(r.P.AsSpan());
        double best = (Lambda * MethodBricks.Largest(r.S.AsSpan())) + ((1 - Lambda) * MethodBricks.Largest(r.P.AsSpan()));
        return new FunctionFrame(matrix.CriterionCount, row =>
        {
            double sum = 0, powers = 0;
            for (int j = 0; j < row.Length; j++)
            {
                double value = r.Normalised[row[j], j];
                sum += r.Weights[j] * value;
                powers += PortableMath.Power(value, r.Weights[j]);
            }

            double a = (sum + powers) / total, b = (sum / minSum) + (powers / minPower),
                c = ((Lambda * sum) + ((1 - Lambda) * powers)) / best;
            return PortableMath.CubeRoot(a * b * c) + ((a + b + c) / 3);
        });
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    private sealed class Kernel(Cocoso method) : PreparedKernel(method)
    {
        internal double[] Sums = [], Powers = [], Ka = [], Kb = [], Kc = [];
        internal CellMap[] Maps = [];

        protected override void Prepare()
        {
            Room(ref Maps, Criteria);
            Room(ref Sums, Alternatives);
            Room(ref Powers, Alternatives);
            Room(ref Ka, Alternatives);
            Room(ref Kb, Alternatives);
            Room(ref Kc, Alternatives);
            Normaliser.Fill(Matrix, MatrixNormalisation.MinMax, Maps);
        }

        protected override void Score(Span<double> scores)
        {
            Sums.AsSpan().Clear();
            Powers.AsSpan().Clear();
            for (int j = 0; j < Maps.Length; j++)
            {
                var column = Matrix.Column(j);
                for (int i = 0; i < column.Length; i++)
                {
                    double r = Maps[j].Of(column[i]);
                    Sums[i] += Weights[j] * r;
                    Powers[i] += PortableMath.Power(r, Weights[j]);
                }
            }

            double lambda = method.Lambda, minSum = MethodBricks.Smallest(Sums), minPower = MethodBricks.Smallest(Powers);
            double maxSum = MethodBricks.Largest(Sums), maxPower = MethodBricks.Largest(Powers);
            if (!(minSum > 0 && minPower > 0))
            {
                throw MethodBricks.Undefined(Info, "rows",
                    "an alternative is worst in every weighted criterion, and kb divides by its S.", minSum,
                    "S above 0 for every alternative");
            }

            double total = LaneSums.Sum(Sums) + LaneSums.Sum(Powers), best = (lambda * maxSum) + ((1 - lambda) * maxPower);
            for (int i = 0; i < scores.Length; i++)
            {
                Ka[i] = (Sums[i] + Powers[i]) / total;
                Kb[i] = (Sums[i] / minSum) + (Powers[i] / minPower);
                Kc[i] = ((lambda * Sums[i]) + ((1 - lambda) * Powers[i])) / best;
                scores[i] = PortableMath.CubeRoot(Ka[i] * Kb[i] * Kc[i]) + ((Ka[i] + Kb[i] + Kc[i]) / 3);
            }
        }
    }
}

/// <summary>What CoCoSo returns; the scores are k.</summary>
public sealed partial record CocosoResult : MethodResult
{
    internal CocosoResult(double[] scores, double[] weights)
        : base(scores.Frozen(), ScoreDirection.HigherIsBetter, weights.Frozen())
    {
    }

    /// <summary>Gets the min-max normalised values.</summary>
    public required ValueTable Normalised { get; init; }

    /// <summary>Gets S = Σ w r.</summary>
    public required ImmutableArray<double> S { get; init; }

    /// <summary>Gets P = Σ r^w.</summary>
    public required ImmutableArray<double> P { get; init; }

    /// <summary>Gets ka, each alternative's share of the total of S + P.</summary>
    public required ImmutableArray<double> Ka { get; init; }

    /// <summary>Gets kb, S and P relative to the smallest.</summary>
    public required ImmutableArray<double> Kb { get; init; }

    /// <summary>Gets kc, the balanced compromise relative to the largest.</summary>
    public required ImmutableArray<double> Kc { get; init; }
}
