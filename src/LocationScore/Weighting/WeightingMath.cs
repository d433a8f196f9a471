using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace LocationScore.Weighting;

/// <summary>What all weightings share: normalising to sum 1 and naming intermediates.</summary>
internal static class WeightingMath
{
    /// <summary>Scales non-negative numbers to sum 1 without overflow; all zero gives equal weights.</summary>
    internal static double[] Normalise(ReadOnlySpan<double> values)
    {
        double most = 0, sum = 0;
        foreach (double x in values) most = Math.Max(most, x);
        var result = new double[values.Length];
        if (most == 0)
        {
            Array.Fill(result, 1.0 / result.Length);
            return result;
        }

        for (int k = 0; k < result.Length; k++) sum += result[k] = values[k] / most;
        for (int k = 0; k < result.Length; k++) result[k] /= sum;
        return result;
    }

    internal static ImmutableArray<double> Frozen(double[] values) => ImmutableCollectionsMarshal.AsImmutableArray(values);

    internal static WeightingStep Step(string name, params double[] values) => new(name, Frozen(values));
}
