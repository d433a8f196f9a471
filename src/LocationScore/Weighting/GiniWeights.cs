using System.Buffers;
using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Weighting;

/// <summary>Gini weights: the Gini coefficient of each criterion over the alternatives.</summary>
/// <remarks>
/// G = ΣΣ|x_i − x_k| / (2 n² mean), found by sorting as Σ (2i − n − 1) x_(i) / (n Σx). Directions do not matter. The small-sample factor
/// n/(n − 1) cancels.
/// Li, G. and Chi, G. (2009). A new determining objective weights method: Gini coefficient weight. First International Conference on
/// Information Science and Engineering, 3726–3729.
/// Constant criteria get weight 0; when all are constant, the weights are equal; either is remarked.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record GiniWeights : WeightingMethod
{
    private static readonly WeightingInfo s_info = new("gini", "Gini coefficient weights",
        "Li & Chi (2009). A new determining objective weights method: Gini coefficient weight. ICISE 2009, 3726–3729.", NeedsData: true);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">There is no matrix, it does not have one criterion per item, or a value is negative.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var data = DataInput.Read(Info, items, matrix, InputDemands.NonNegative);
        int n = data.Rows;
        var gini = new double[data.Count];
        double[] buffer = ArrayPool<double>.Shared.Rent(n);
        var sorted = buffer.AsSpan(0, n);
        foreach (int j in data.Varying())
        {
            data.Column(j).CopyTo(sorted);
            sorted.Sort();
            var scan = data.Scans[j];
            double sum = 0;
            for (int low = 0, high = n - 1; low < high; low++, high--) // mirror pairs: no term is negative, nothing cancels
                sum += (high - low) * ((sorted[high] * scan.Scale) - (sorted[low] * scan.Scale));
            gini[j] = sum / (n * scan.Sum);
        }

        ArrayPool<double>.Shared.Return(buffer);
        var frozen = WeightingMath.Frozen(gini.AsSpan().ToArray());
        return new(data.Items, data.Weights(gini)) { Steps = [new("Gini coefficient", frozen)], Remarks = data.Remarks() };
    }
}
