using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record OutlierTreatment
{
    /// <summary>ln(x + shift): for positive data without a shift; otherwise with the stated one.</summary>
    /// <param name="shift">Added before the logarithm, in the unit of the criterion.</param>
    /// <param name="onlyIfSkewed">Whether to apply it only when both limits of skewness (2) and kurtosis (3.5) are reached.</param>
    /// <param name="leastBecomes">What the least value of the column is moved to before the logarithm, in place of a shift; above 0, or
    /// <see langword="null"/>.</param>
    /// <returns>The treatment.</returns>
    public static LogTreatment Log(double shift = 0, bool onlyIfSkewed = false, double? leastBecomes = null) =>
        new(shift, onlyIfSkewed, leastBecomes);
}

/// <summary>ln(x + shift): for positive data without a shift; otherwise with the stated one.</summary>
/// <param name="Shift">Added before the logarithm, in the unit of the criterion.</param>
/// <param name="OnlyIfSkewed">Whether to apply it only when both limits of skewness (2) and kurtosis (3.5) are reached.</param>
/// <param name="LeastBecomes">What the least value of the column is moved to before the logarithm, in place of a shift; above 0, or
/// <see langword="null"/>.</param>
public sealed partial record LogTreatment(double Shift = 0, bool OnlyIfSkewed = false, double? LeastBecomes = null) : OutlierTreatment
{
    internal override bool LooksAtPeers => OnlyIfSkewed || LeastBecomes is not null;

    internal override string? Treat(Span<double> x, out string? problem)
    {
        problem = null;
        if (OnlyIfSkewed && !IsSkewed(x)) return null;
        foreach (double v in x)
        {
            if (v + Shift > 0 || LeastBecomes is not null) continue;
            problem = string.Create(CultureInfo.InvariantCulture, $"the logarithm of {v:R} + {Shift:R} is not defined");
            return null;
        }

        string moved = Move(x, LeastBecomes);
        for (int i = 0; i < x.Length; i++) x[i] = PortableMath.Log(x[i] + Shift);
        if (LeastBecomes is not null) return "logarithm" + moved;
        return Shift == 0 ? "logarithm" : string.Create(CultureInfo.InvariantCulture, $"logarithm after adding {Shift:R}");
    }

    internal override void Check(ModelValidation v, string path)
    {
        v.Finite(path + ".shift", Shift, "The shift");
        v.PositiveOrNull(path + ".leastBecomes", LeastBecomes, "What the least value becomes");
        if (LeastBecomes is not null && Shift != 0)
        {
            v.Add(ProblemCodes.NotAllowed, path + ".shift", "The column is moved twice.", ModelValidation.Show(Shift),
                "a shift, or what the least value becomes", "Leave one of the two out.");
        }
    }
}
