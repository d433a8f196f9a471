using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record OutlierTreatment
{
    /// <summary>ln(x − min + share·(max − min)): a logarithm that works for any data (JRC practice).</summary>
    /// <param name="share">The share of the range added; 0.01 by default, above 0.</param>
    /// <param name="onlyIfSkewed">Whether to apply it only when both limits of skewness (2) and kurtosis (3.5) are reached.</param>
    /// <returns>The treatment.</returns>
    public static RangeLogTreatment RangeLog(double share = 0.01, bool onlyIfSkewed = false) =>
        new(share, onlyIfSkewed);
}

/// <summary>ln(x − min + share·(max − min)): a logarithm that works for any data (JRC practice).</summary>
/// <param name="Share">The share of the range added; 0.01 by default, above 0.</param>
/// <param name="OnlyIfSkewed">Whether to apply it only when both limits of skewness (2) and kurtosis (3.5) are reached.</param>
public sealed partial record RangeLogTreatment(double Share = 0.01, bool OnlyIfSkewed = false) : OutlierTreatment
{
    internal override bool LooksAtPeers => true;

    internal override string? Treat(Span<double> x, out string? problem)
    {
        problem = null;
        if (OnlyIfSkewed && !IsSkewed(x)) return null;
        double min = x[0], max = x[0];
        foreach (double v in x)
        {
            min = Math.Min(min, v);
            max = Math.Max(max, v);
        }

        if (min == max)
        {
            problem = "all values are equal, so their range is 0";
            return null;
        }

        double lift = Share * (max - min);
        for (int i = 0; i < x.Length; i++) x[i] = PortableMath.Log((x[i] - min) + lift);
        return string.Create(CultureInfo.InvariantCulture, $"logarithm of the distance from the least value plus {Share:R} of the range");
    }

    internal override void Check(ModelValidation v, string path) => v.Positive(path + ".share", Share, "The share of the range");
}
