using System.Buffers;
using LocationScore.Numerics;

namespace LocationScore;

/// <summary>The step on combined values; locations for which nothing counts take no part in it.</summary>
internal static class Rescaling
{
    /// <summary>Rescales in place; <paramref name="gone"/> may be empty when none is, and <paramref name="reference"/> is the row of the
    /// reference location, or −1.</summary>
    internal static void Apply(PlanNode node, Span<double> values, ReadOnlySpan<bool> gone, int reference)
    {
        int n = values.Length;
        double[] rented = ArrayPool<double>.Shared.Rent(2 * n);
        Span<double> raw = rented.AsSpan(0, n), result = rented.AsSpan(n, n);
        int count = 0, place = -1;
        for (int i = 0; i < n; i++)
        {
            if (!gone.IsEmpty && gone[i]) continue;
            if (i == reference) place = count;
            raw[count++] = values[i];
        }

        if (count > 0)
        {
            if (node.Rescale is Normalisation normalisation)
                normalisation.Apply(normalisation.Measure(raw[..count], cost: false, place, null), cost: false, raw[..count],
                    result[..count], null);
            else node.RescaleCurve!.Evaluate(raw[..count], result[..count], null);
        }

        for (int i = 0, k = 0; i < n; i++)
        {
            if (gone.IsEmpty || !gone[i]) values[i] = result[k++];
        }

        ArrayPool<double>.Shared.Return(rented);
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

    /// <summary>What divides the values of a ratio, which must be above 0; null for other functions and NaN for a reference without a
    /// value.</summary>
    internal static double? Base(ValueFunction rescale, ReadOnlySpan<double> present, int reference) =>
        rescale is Normalisation normalisation && present.Length > 0
            ? normalisation.BaseOf(normalisation.Measure(present, cost: false, reference, null)) : null;

    /// <summary>The straight line of a rescaling, between its ends if it has any; null when it is not straight.</summary>
    internal static (double Slope, double Intercept)? LineOf(PlanNode node, ReadOnlySpan<double> x, int reference) =>
        node.Rescale is Normalisation normalisation
        ? normalisation.ComparesPlaces || (normalisation.ReferenceLocation is not null && reference < 0) ? null
            : normalisation.LineOf(normalisation.Measure(x, cost: false, reference, null))
        : node.RescaleCurve!.Line;

    /// <summary>Gives the best and the worst location exactly what the scaling says, which a straight line may miss by rounding; a curve
    /// that clips is not left.</summary>
    internal static void PinEnds(PlanNode node, ReadOnlySpan<double> before, int reference, Span<double> values)
    {
        if (node.Rescale is not Normalisation normalisation)
        {
            if (node.RescaleCurve is { Low: > double.NegativeInfinity } curve)
                for (int i = 0; i < values.Length; i++) values[i] = Math.Clamp(values[i], curve.Low, curve.High);
            return;
        }

        var (worst, best) = normalisation.EndsOf(normalisation.Measure(before, cost: false, reference, null));
        if (worst is null && best is null) return;
        var (min, max, _) = RoundingNoise.Range(before);
        double slack = RoundingNoise.Slack(min, max);
        for (int i = 0; i < values.Length; i++)
        {
            if (best is { } top && max - before[i] <= slack) values[i] = top;
            else if (worst is { } bottom && before[i] - min <= slack) values[i] = bottom;
        }
    }
}
