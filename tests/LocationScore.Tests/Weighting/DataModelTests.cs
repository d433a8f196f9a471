using FsCheck.Xunit;
using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>Each weighting from data against its textbook formula.</summary>
[Properties(Arbitrary = [typeof(MatrixCases)], MaxTest = 1000)]
public class DataModelTests
{
    [Property]
    public bool Entropy(MatrixCase x) => Same(x, new EntropyWeights(), static (a, _) => Textbook.Entropy(a));

    [Property]
    public bool Critic(MatrixCase x) => !Informative(x) || Same(x, new CriticWeights(), static (a, d) => Textbook.Critic(a, d, false, false, false));

    [Property]
    public bool Critic_variants(MatrixCase x) => !Informative(x)
        || (Same(x, new CriticWeights(IgnoreDirections: true), static (a, d) => Textbook.Critic(a, d, true, false, false))
            && Same(x, new CriticWeights(AbsoluteCorrelation: true), static (a, d) => Textbook.Critic(a, d, false, true, false))
            && Same(x, new CriticWeights(Correlation: CriticCorrelation.Spearman), static (a, d) => Textbook.Critic(a, d, false, false, true)));

    [Property]
    public bool Standard_deviation(MatrixCase x) =>
        Same(x, new StandardDeviationWeights(), static (a, _) => Textbook.StandardDeviation(a, static c => Textbook.MinMax(c, false)))
        && Same(x, new StandardDeviationWeights(DeviationScaling.None), static (a, _) => Textbook.StandardDeviation(a, static c => c))
        && Same(x, new StandardDeviationWeights(DeviationScaling.Sum), static (a, _) => Textbook.StandardDeviation(a, Textbook.Share))
        && Same(x, new StandardDeviationWeights(DeviationScaling.Max), static (a, _) => Textbook.StandardDeviation(a, static c => [.. c.Select(v => v / c.Max())]))
        && Same(x, new StandardDeviationWeights(DeviationScaling.Vector), static (a, _) => Textbook.StandardDeviation(a, static c => [.. c.Select(v => v / Math.Sqrt(c.Sum(static u => u * u)))]));

    [Property]
    public bool Variation(MatrixCase x) => Same(x, new VariationWeights(), static (a, _) => Textbook.Variation(a));

    [Property]
    public bool Angle(MatrixCase x) => Same(x, new AngleWeights(), static (a, _) => Textbook.Angle(a), 1e-6); // the arccosine loses half the digits of small angles

    [Property]
    public bool Gini(MatrixCase x) => Same(x, new GiniWeights(), static (a, _) => Textbook.Gini(a));

    [Property]
    public bool Merec(MatrixCase x) => Same(x, new MerecWeights(), Textbook.Merec);

    [Property]
    public bool Lopcow(MatrixCase x) => x.Rows.Length == 2
        || (Same(x, new LopcowWeights(), static (a, d) => Textbook.Lopcow(a, d, 1)) && Same(x, new LopcowWeights(PopulationDeviation: true), static (a, d) => Textbook.Lopcow(a, d, 0)));

    [Property]
    public bool Cilos_where_the_system_has_one_solution(MatrixCase x) => Same(x, new CilosWeights(CilosTies.First), Textbook.Cilos!, 1e-7);

    [Property]
    public bool Cilos_is_the_same_for_both_rules_where_one_alternative_is_best(MatrixCase x)
    {
        bool tied = Enumerable.Range(0, x.Count).Any(j => Textbook.Column(x.Rows, j) is var c && c.Count(v => v == (x.Directions[j] == Direction.Cost ? c.Min() : c.Max())) > 1);
        return tied || new CilosWeights().Resolve(x.Rows, x.Directions).Weights.SequenceEqual(new CilosWeights(CilosTies.First).Resolve(x.Rows, x.Directions).Weights);
    }

    [Property]
    public bool Idocriw_is_the_product_of_its_parts(MatrixCase x)
    {
        double[] product = [.. new EntropyWeights().Resolve(x.Rows).Weights.Zip(new CilosWeights().Resolve(x.Rows, x.Directions).Weights, static (e, c) => e * c)];
        return product.Sum() < 1e-12 || WeightingCases.Close(Textbook.Share(product), new IdocriwWeights().Resolve(x.Rows, x.Directions).Weights, 1e-10);
    }

    [Property]
    public bool Principal_components_leave_nothing_of_the_correlations(MatrixCase x)
    {
        var result = (PrincipalComponentResult)new PrincipalComponentWeights(Components: x.Count).Resolve(x.Rows, x.Directions);
        int m = x.Count, kept = result.Kept;
        return Enumerable.Range(0, m).All(j => Enumerable.Range(0, m).All(k =>
        {
            double[] a = Textbook.Column(x.Rows, j), b = Textbook.Column(x.Rows, k);
            if (a.Min() == a.Max() || b.Min() == b.Max()) return true;
            double rebuilt = Enumerable.Range(0, kept).Sum(c => result.Loadings[(j * kept) + c] * result.Loadings[(k * kept) + c]);
            return WeightingCases.Close(Textbook.Pearson(a, b), rebuilt, 1e-9);
        }));
    }

    /// <summary>Whether CRITIC's sums are more than rounding noise: some two criteria are not proportional.</summary>
    private static bool Informative(MatrixCase x) =>
        new CriticWeights(AbsoluteCorrelation: true).Resolve(x.Rows, x.Directions) is CriticResult r && r.Conflict.Any(static c => c > 1e-6)
        && ((CriticResult)new CriticWeights().Resolve(x.Rows, x.Directions)).Conflict.Any(static c => c > 1e-6)
        && ((CriticResult)new CriticWeights(IgnoreDirections: true).Resolve(x.Rows, x.Directions)).Conflict.Any(static c => c > 1e-6)
        && ((CriticResult)new CriticWeights(Correlation: CriticCorrelation.Spearman).Resolve(x.Rows, x.Directions)).Conflict.Any(static c => c > 1e-6)
        && ((CriticResult)new CriticWeights(AbsoluteCorrelation: true, Correlation: CriticCorrelation.Spearman).Resolve(x.Rows, x.Directions)).Conflict.Any(static c => c > 1e-6);

    /// <summary>Compares on the columns that vary; MEREC still counts the others, so it sees the whole matrix only when all vary.</summary>
    private static bool Same(MatrixCase x, WeightingMethod method, Func<double[][], Direction[], double[]?> model, double tolerance = 1e-9)
    {
        int[] varying = [.. Enumerable.Range(0, x.Count).Where(j => x.Rows.Any(row => row[j] != x.Rows[0][j]))];
        if (varying.Length == 0) return true;
        double[][] rows = [.. x.Rows.Select(row => varying.Select(j => row[j]).ToArray())];
        Direction[] directions = [.. varying.Select(j => x.Directions[j])];
        return model(rows, directions) is not { } expected || WeightingCases.Close(expected, method.Resolve(rows, directions).Weights, tolerance);
    }
}
