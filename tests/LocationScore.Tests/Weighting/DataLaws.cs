using System.Collections.Immutable;
using FsCheck.Xunit;
using LocationScore.Weighting;

namespace LocationScore.Tests.Weighting;

/// <summary>Laws of every weighting from data.</summary>
[Properties(Arbitrary = [typeof(MatrixCases)], MaxTest = 1000)]
public class DataLaws
{
    private const double Tolerance = 1e-9;

    /// <summary>Every weighting from data, in every variant.</summary>
    public static IEnumerable<WeightingMethod> Methods =>
    [
        new EntropyWeights(), new CriticWeights(), new CriticWeights(IgnoreDirections: true), new CriticWeights(AbsoluteCorrelation: true),
        new StandardDeviationWeights(), new StandardDeviationWeights(DeviationScaling.None), new StandardDeviationWeights(DeviationScaling.Sum),
        new StandardDeviationWeights(DeviationScaling.Max), new StandardDeviationWeights(DeviationScaling.Vector), new VariationWeights(), new AngleWeights(), new GiniWeights(),
        new MerecWeights(), new CilosWeights(), new IdocriwWeights(), new LopcowWeights(), new LopcowWeights(PopulationDeviation: true),
        new PrincipalComponentWeights(), new PrincipalComponentWeights(PrincipalComponentRule.FirstComponentSquared),
    ];

    [Property]
    public bool Weights_are_finite_not_negative_and_sum_to_one(MatrixCase x) =>
        Methods.Append(new CriticWeights(Correlation: CriticCorrelation.Spearman)).Append(new CilosWeights(CilosTies.First)).Append(new PrincipalComponentWeights(PrincipalComponentRule.RotatedGroups))
            .Append(new PrincipalComponentWeights(PrincipalComponentRule.FirstComponent))
            .All(method => WeightingCases.AreWeights(method.Resolve(x.Rows, x.Directions).Weights, x.Count));

    [Property]
    public bool The_order_of_the_alternatives_does_not_matter(MatrixCase x) =>
        Methods.All(method => Stable(method, x) || WeightingCases.Close(method.Resolve(x.Rows, x.Directions).Weights, method.Resolve(x.WithRows(), x.Directions).Weights, Tolerance));

    [Property]
    public bool Reordering_the_criteria_reorders_the_weights(MatrixCase x) =>
        Methods.All(method =>
        {
            var weights = method.Resolve(x.Rows, x.Directions).Weights;
            return Stable(method, x) || WeightingCases.Close([.. x.ColumnOrder.Select(j => weights[j])], method.Resolve(x.WithColumns(), x.DirectionsWithColumns()).Weights, Tolerance);
        });

    [Property]
    public bool Another_unit_changes_nothing_except_for_raw_deviations(MatrixCase x) =>
        Methods.Where(static method => method is not StandardDeviationWeights { Scaling: DeviationScaling.None })
            .All(method => Stable(method, x) || WeightingCases.Close(method.Resolve(x.Rows, x.Directions).Weights, method.Resolve(x.Rescaled(), x.Directions).Weights, Tolerance));

    [Property]
    public bool A_constant_criterion_weighs_nothing_and_is_remarked(MatrixCase x)
    {
        bool[] constant = [.. Enumerable.Range(0, x.Count).Select(j => x.Rows.All(row => row[j] == x.Rows[0][j]))];
        return Methods.All(method =>
        {
            var result = method.Resolve(x.Rows, x.Directions);
            return constant.All(static c => c)
                ? result.Weights.All(w => WeightingCases.Close(w, 1.0 / x.Count, 1e-15)) && result.Remarks.Length == 1
                : Enumerable.Range(0, x.Count).All(j => !constant[j] || (result.Weights[j] == 0 && result.Remarks.Any(remark => remark.Contains($"'{WeightingCases.Id(j)}'", StringComparison.Ordinal))));
        });
    }

    [Property]
    public bool Leaving_out_a_constant_criterion_changes_no_other_weight_but_in_MEREC_which_divides_by_their_number(MatrixCase x)
    {
        int[] varying = [.. Enumerable.Range(0, x.Count).Where(j => x.Rows.Any(row => row[j] != x.Rows[0][j]))];
        if (varying.Length == 0) return true;
        double[][] rest = [.. x.Rows.Select(row => varying.Select(j => row[j]).ToArray())];
        return Methods.Where(static method => method is not MerecWeights).All(method =>
        {
            var weights = method.Resolve(x.Rows, x.Directions).Weights;
            return Stable(method, x) || WeightingCases.Close([.. varying.Select(j => weights[j])], method.Resolve(rest, [.. varying.Select(j => x.Directions[j])]).Weights, Tolerance);
        });
    }

    [Property]
    public bool Calling_twice_gives_the_same_bits(MatrixCase x) =>
        Methods.All(method => method.Resolve(x.Rows, x.Directions).Weights.SequenceEqual(method.Resolve(x.Rows, x.Directions).Weights));

    [Property]
    public bool The_ids_of_the_items_do_not_matter(MatrixCase x)
    {
        var other = Enumerable.Range(0, x.Count).Select(static j => $"another name {j * 7}").ToImmutableArray();
        return Methods.All(method => method.Resolve(other, WeightingCases.Matrix(x.Rows, x.Directions)).Weights.SequenceEqual(method.Resolve(x.Rows, x.Directions).Weights));
    }

    /// <summary>Components are not determined where eigenvalues coincide or lie at the threshold, as with hardly more alternatives than criteria; the published rule then jumps.</summary>
    private static bool Stable(WeightingMethod method, MatrixCase x)
    {
        if (method is not PrincipalComponentWeights) return false;
        var values = ((PrincipalComponentResult)method.Resolve(x.Rows, x.Directions)).Eigenvalues;
        return values.Zip(values.Skip(1), static (a, b) => a - b).Any(static gap => gap < 1e-6) || values.Any(static v => Math.Abs(v - 1) < 1e-6);
    }
}
