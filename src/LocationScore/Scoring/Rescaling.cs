using LocationScore.Numerics;

namespace LocationScore;

/// <summary>The step on combined values; locations for which nothing counts take no part in it.</summary>
internal static class Rescaling
{
    /// <summary>Rescales in place; <paramref name="gone"/> may be empty when none is, and <paramref name="reference"/> is the row of the reference location, or −1.</summary>
    internal static void Apply(ValueFunction rescale, Span<double> values, ReadOnlySpan<bool> gone, int reference)
    {
        if (!gone.Contains(true))
        {
            Apply(rescale, values.ToArray(), values, reference);
            return;
        }

        var raw = Present(values, gone, ref reference);
        var result = new double[raw.Length];
        if (raw.Length > 0) Apply(rescale, raw, result, reference);
        for (int i = 0, k = 0; i < values.Length; i++)
        {
            if (!gone[i]) values[i] = result[k++];
        }
    }

    /// <summary>The values that are there; the row of the reference becomes its place among them.</summary>
    internal static double[] Present(ReadOnlySpan<double> values, ReadOnlySpan<bool> gone, ref int reference)
    {
        var present = new List<double>(values.Length);
        int place = -1;
        for (int i = 0; i < values.Length; i++)
        {
            if (gone[i]) continue;
            if (i == reference) place = present.Count;
            present.Add(values[i]);
        }

        reference = place;
        return [.. present];
    }

    /// <summary>What divides the values of a ratio, which must be above 0; null for other functions and NaN for a reference without a value.</summary>
    internal static double? Base(ValueFunction rescale, ReadOnlySpan<double> present, int reference)
    {
        switch (rescale)
        {
            case MaxRatioNormalisation { LeastBecomes: null }:
                double max = double.NegativeInfinity;
                foreach (double v in present) max = Math.Max(max, v);
                return max;
            case MeanRatioNormalisation or SumShareNormalisation:
                return OrderedSum.Compensated(present);
            case ReferenceNormalisation:
                return reference < 0 ? double.NaN : present[reference];
            default:
                return null;
        }
    }

    private static void Apply(ValueFunction rescale, ReadOnlySpan<double> raw, Span<double> values, int reference)
    {
        if (rescale is Normalisation normalisation) PeerColumns.Apply(normalisation, Direction.Benefit, raw, values, reference, null);
        else ValueColumns.Apply(rescale, Direction.Benefit, null, raw, values, null);
    }
}
