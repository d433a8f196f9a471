using System.Collections.Immutable;
using FsCheck.Xunit;
using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>Laws of priorities from pairwise judgements.</summary>
[Properties(Arbitrary = [typeof(JudgementCases)], MaxTest = 1000)]
public class AhpLaws
{
    private static readonly AhpPriority[] s_priorities = Enum.GetValues<AhpPriority>();

    private static AhpResult Resolve(double[][] matrix, AhpPriority priority = AhpPriority.Eigenvector) =>
        (AhpResult)new AhpWeights(Matrix: WeightingCases.Square(matrix), Priority: priority).Resolve(WeightingCases.Items(matrix.Length));

    private static AhpResult Incomplete(JudgementCase x, AhpPriority priority, double[][] matrix) =>
        (AhpResult)new AhpWeights(Connected(x, matrix), Priority: priority).Resolve(WeightingCases.Items(x.Count));

    /// <summary>A path through all items and some of the other pairs.</summary>
    private static ImmutableArray<Judgement> Connected(JudgementCase x, double[][] matrix) =>
        [.. from a in Enumerable.Range(0, x.Count) from b in Enumerable.Range(a + 1, x.Count - a - 1) where b == a + 1 || x.Flags[(a * x.Count) + b]
            let i = x.Order[a] let j = x.Order[b] select new Judgement(WeightingCases.Id(i), WeightingCases.Id(j), matrix[i][j])];

    [Property]
    public bool Weights_are_finite_not_negative_and_sum_to_one(JudgementCase x) =>
        s_priorities.All(p => WeightingCases.AreWeights(Resolve(x.Matrix, p).Weights, x.Count))
        && WeightingCases.AreWeights(Incomplete(x, AhpPriority.Eigenvector, x.Matrix).Weights, x.Count)
        && WeightingCases.AreWeights(Incomplete(x, AhpPriority.GeometricMean, x.Matrix).Weights, x.Count);

    [Property]
    public bool A_consistent_matrix_gives_back_its_weights_and_ratio_zero(JudgementCase x)
    {
        double[] expected = Textbook.Share(x.Numbers);
        return s_priorities.All(p => Resolve(x.Consistent(), p) is var r && WeightingCases.Close(expected, r.Weights, 1e-13) && r.ConsistencyRatio == 0 && r.Revision is null);
    }

    [Property]
    public bool Consistent_judgements_may_be_missing(JudgementCase x)
    {
        double[] expected = Textbook.Share(x.Numbers);
        return new[] { AhpPriority.Eigenvector, AhpPriority.GeometricMean }.All(p =>
            Incomplete(x, p, x.Consistent()) is var r && WeightingCases.Close(expected, r.Weights, 1e-12) && r.ConsistencyRatio == 0);
    }

    [Property]
    public bool The_eigenvector_satisfies_its_equation_and_the_root_is_at_least_n(JudgementCase x)
    {
        var r = Resolve(x.Matrix);
        return r.LambdaMax >= x.Count - 1e-12
            && Enumerable.Range(0, x.Count).All(i => WeightingCases.Close(x.Matrix[i].Zip(r.Weights, static (a, w) => a * w).Sum() / r.LambdaMax, r.Weights[i], 1e-13));
    }

    [Property]
    public bool The_geometric_mean_is_that_of_the_rows(JudgementCase x) =>
        WeightingCases.Close(Textbook.Share(x.Matrix.Select(row => Math.Pow(row.Aggregate(1.0, static (p, a) => p * a), 1.0 / x.Count))), Resolve(x.Matrix, AhpPriority.GeometricMean).Weights, 1e-13);

    [Property]
    public bool Missing_judgements_are_filled_so_that_the_equation_holds(JudgementCase x)
    {
        var r = Incomplete(x, AhpPriority.Eigenvector, x.Matrix);
        var known = Connected(x, x.Matrix).SelectMany(static c => new[] { (c.Preferred, c.Over), (c.Over, c.Preferred) }).ToHashSet();
        return Enumerable.Range(0, x.Count).All(i => WeightingCases.Close(
            Enumerable.Range(0, x.Count).Sum(j => i == j || known.Contains((WeightingCases.Id(i), WeightingCases.Id(j))) ? x.Matrix[i][j] * r.Weights[j] : r.Weights[i]) / r.LambdaMax, r.Weights[i], 1e-12));
    }

    [Property]
    public bool Logarithmic_least_squares_cannot_be_improved(JudgementCase x)
    {
        var judgements = Connected(x, x.Matrix);
        double[] w = [.. Incomplete(x, AhpPriority.GeometricMean, x.Matrix).Weights];
        double Misfit(double[] v) => judgements.Sum(c => Math.Pow(Math.Log(c.Strength * v[WeightingCases.Number(c.Over)] / v[WeightingCases.Number(c.Preferred)]), 2));
        return Enumerable.Range(0, x.Count).All(k => new[] { 0.99, 1.01 }.All(f => Misfit([.. w.Select((v, j) => j == k ? v * f : v)]) >= Misfit(w) - 1e-12));
    }

    [Property]
    public bool Reordering_the_items_reorders_the_weights(JudgementCase x) =>
        s_priorities.All(p => Resolve(x.Matrix, p).Weights is var w && WeightingCases.Close([.. x.Permutation.Select(i => w[i])], Resolve(x.Permuted(), p).Weights, 1e-12));

    [Property]
    public bool Comparisons_and_the_matrix_give_the_same(JudgementCase x) =>
        WeightingCases.Close(Resolve(x.Matrix).Weights, new AhpWeights(WeightingCases.Upper(x.Matrix)).Resolve(WeightingCases.Items(x.Count)).Weights, 1e-14);

    [Property]
    public bool Reversing_every_judgement_reverses_the_geometric_means(JudgementCase x)
    {
        double[][] reversed = [.. Enumerable.Range(0, x.Count).Select(i => Enumerable.Range(0, x.Count).Select(j => x.Matrix[j][i]).ToArray())];
        return WeightingCases.Close(Textbook.Share(Resolve(x.Matrix, AhpPriority.GeometricMean).Weights.Select(static w => 1 / w)), Resolve(reversed, AhpPriority.GeometricMean).Weights, 1e-12);
    }

    [Property]
    public bool Weighing_every_judgement_of_one_item_k_times_multiplies_its_weight_by_k(JudgementCase x)
    {
        const double K = 2.5;
        double[][] scaled = [.. x.Matrix.Select((row, i) => row.Select((a, j) => i == j ? 1 : i == 0 ? a * K : j == 0 ? a / K : a).ToArray())];
        return s_priorities.Where(static p => p != AhpPriority.ColumnMean).All(p =>
            WeightingCases.Close(Textbook.Share(Resolve(x.Matrix, p).Weights.Select(static (w, k) => k == 0 ? K * w : w)), Resolve(scaled, p).Weights, 1e-12));
    }

    [Property]
    public bool Taking_up_the_implied_value_makes_the_judgements_no_less_consistent(JudgementCase x)
    {
        var r = Resolve(x.Matrix);
        if (r.Revision is not { } revision) return r.ConsistencyRatio == 0;
        int p = WeightingCases.Number(revision.Preferred), q = WeightingCases.Number(revision.Over);
        double[][] repaired = [.. x.Matrix.Select(static row => row.ToArray())];
        (repaired[p][q], repaired[q][p]) = (revision.Implied, 1 / revision.Implied);
        var after = Resolve(repaired);
        return WeightingCases.Close(after.ConsistencyRatio, revision.ConsistencyRatioAfter, 1e-9) && after.ConsistencyRatio <= r.ConsistencyRatio + 1e-9
            && WeightingCases.Close(x.Matrix[p][q], revision.Given, 0) && revision.Given >= 1;
    }
}
