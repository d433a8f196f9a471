using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>Weights from a principal component analysis of the correlation matrix.</summary>
/// <param name="Rule">How components become weights.</param>
/// <param name="Components">How many components are kept, from 1 to the number of varying criteria; 0 keeps those with an eigenvalue of at
/// least 1 (Kaiser 1960), and always the first.</param>
/// <remarks>
/// OECD and JRC (2008). Handbook on Constructing Composite Indicators: Methodology and User Guide, section 6.1. OECD Publishing.
/// Such weights correct for overlapping information; they do not measure importance. Directions do not matter.
/// Constant criteria get weight 0; when all are constant, the weights are equal; either is remarked.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record PrincipalComponentWeights(PrincipalComponentRule Rule = PrincipalComponentRule.SquaredLoadings,
    int Components = 0) : WeightingMethod
{
    private const double RoundingRoom = 1e-9; // an eigenvalue of exactly 1 must not be lost to rounding

    private static readonly WeightingInfo s_info = new("principalComponent", "Principal component weights",
        "OECD & JRC (2008). Handbook on Constructing Composite Indicators, section 6.1; Nicoletti, Scarpetta & Boylaud (2000). OECD " +
        "Economics Department Working Papers 226.", NeedsData: true);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">There is no matrix, it does not have one criterion per item, or the number of components is out
    /// of range.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var data = DataInput.Read(Info, items, matrix, InputDemands.None, input =>
        {
            input.Choice("rule", Rule);
            if (Components < 0 || Components > Math.Max(1, input.Count))
            {
                input.Add(ProblemCodes.OutOfRange, "components", "So many components cannot be kept.",
                    Components.ToString(CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"0 (eigenvalue at least 1) to {input.Count}, the number of items"));
            }
        });
        var varying = data.Varying();
        int v = varying.Length;
        var raw = new double[data.Count];
        if (v == 0) return Result(data, raw, [], 0, []);
        var (values, vectors) = SymmetricEigen.Decompose(Correlations(data, varying), v);
        for (int k = 0; k < v; k++) values[k] = Math.Max(0, values[k]);
        int kept = Components > 0 ? Math.Min(Components, v) : Math.Max(1, values.Count(static x => x >= 1 - RoundingRoom));
        if (Rule is PrincipalComponentRule.FirstComponent or PrincipalComponentRule.FirstComponentSquared) kept = 1;
        var loadings = new double[v, kept];
        for (int j = 0; j < v; j++)
        {
            for (int k = 0; k < kept; k++) loadings[j, k] = vectors[(j * v) + k] * Math.Sqrt(values[k]);
        }

        if (Rule == PrincipalComponentRule.RotatedGroups) Varimax.Rotate(loadings);
        for (int j = 0; j < v; j++)
        {
            for (int k = 0; k < kept; k++)
            {
                double squared = loadings[j, k] * loadings[j, k];
                raw[varying[j]] = Rule switch
                {
                    PrincipalComponentRule.RotatedGroups => Math.Max(raw[varying[j]], squared),
                    PrincipalComponentRule.FirstComponent => Math.Abs(loadings[j, k]),
                    _ => raw[varying[j]] + squared,
                };
            }
        }

        var table = new double[data.Count * kept];
        for (int j = 0; j < v; j++)
        {
            for (int k = 0; k < kept; k++) table[(varying[j] * kept) + k] = loadings[j, k];
        }

        return Result(data, raw, values, kept, table);
    }

    private static double[] Correlations(DataInput data, int[] varying)
    {
        int m = data.Count;
        var all = Correlation.FromCrossProducts(Correlation.CrossProducts(data.Columns, data.Rows, data.Scans), data.Scans);
        return [.. varying.SelectMany(j => varying.Select(k => all[(j * m) + k]))];
    }

    private static PrincipalComponentResult Result(DataInput data, double[] raw, double[] eigenvalues, int kept, double[] loadings)
    {
        double sum = eigenvalues.Sum();
        double explained = sum > 0 ? eigenvalues.Take(kept).Sum() / sum : 0;
        return new(data.Items, data.Weights(raw), WeightingMath.Frozen(eigenvalues), kept, explained, WeightingMath.Frozen(loadings))
        {
            Steps = [WeightingMath.Step("eigenvalues", eigenvalues), WeightingMath.Step("explained share", explained),
                WeightingMath.Step("loadings", loadings)],
            Remarks = data.Remarks(),
        };
    }
}

/// <summary>Principal component weights with their intermediates.</summary>
/// <param name="Items">The ids of the items.</param>
/// <param name="Weights">One weight per item: non-negative, sum 1.</param>
/// <param name="Eigenvalues">The eigenvalues of the correlation matrix of the varying criteria, largest first.</param>
/// <param name="Kept">How many components were kept.</param>
/// <param name="ExplainedShare">The share of the variance that they explain, from 0 to 1.</param>
/// <param name="Loadings">Items × kept components row by row, rotated if the rule rotates; 0 for a constant criterion. The sign of a
/// component is arbitrary.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record PrincipalComponentResult(
    ImmutableArray<string> Items,
    ImmutableArray<double> Weights,
    ImmutableArray<double> Eigenvalues,
    int Kept,
    double ExplainedShare,
    ImmutableArray<double> Loadings) : WeightingResult(Items, Weights);
