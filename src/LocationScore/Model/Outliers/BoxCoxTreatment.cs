using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record OutlierTreatment
{
    /// <summary>The Box–Cox transformation (x^λ − 1)/λ, or ln x at λ = 0 (Box and Cox 1964); values must be above 0.</summary>
    /// <param name="lambda">The exponent λ, or <see langword="null"/> for the one of greatest likelihood on −5..5, to 4 decimals.</param>
    /// <param name="onlyIfSkewed">Whether to apply it only when both limits of skewness (2) and kurtosis (3.5) are reached.</param>
    /// <param name="leastBecomes">What the least value of the column is moved to before; above 0, or <see langword="null"/> to take the
    /// numbers as they are.</param>
    /// <returns>The treatment.</returns>
    public static BoxCoxTreatment BoxCox(double? lambda = null, bool onlyIfSkewed = false, double? leastBecomes = null) =>
        new(lambda, onlyIfSkewed, leastBecomes);
}

/// <summary>The Box–Cox transformation (x^λ − 1)/λ, or ln x at λ = 0 (Box and Cox 1964); values must be above 0.</summary>
/// <param name="Lambda">The exponent λ, or <see langword="null"/> for the one of greatest likelihood on −5..5, to 4 decimals.</param>
/// <param name="OnlyIfSkewed">Whether to apply it only when both limits of skewness (2) and kurtosis (3.5) are reached.</param>
/// <param name="LeastBecomes">What the least value of the column is moved to before; above 0, or <see langword="null"/> to take the numbers
/// as they are.</param>
public sealed partial record BoxCoxTreatment(double? Lambda = null, bool OnlyIfSkewed = false,
    double? LeastBecomes = null) : OutlierTreatment
{
    internal override bool LooksAtPeers => OnlyIfSkewed || LeastBecomes is not null || Lambda is null;

    internal override string? Treat(Span<double> x, out string? problem)
    {
        problem = null;
        if (OnlyIfSkewed && !IsSkewed(x)) return null;
        string before = Move(x, LeastBecomes);
        foreach (double v in x)
        {
            if (v > 0) continue;
            problem = string.Create(CultureInfo.InvariantCulture, $"Box–Cox needs values above 0 and meets {v:R}");
            return null;
        }

        double lambda = Lambda ?? BoxCoxLambda.Best(x);
        for (int i = 0; i < x.Length; i++)
            x[i] = Math.Abs(lambda) < 1e-12 ? PortableMath.Log(x[i]) : (PortableMath.Power(x[i], lambda) - 1) / lambda;
        return string.Create(CultureInfo.InvariantCulture, $"Box–Cox with λ = {lambda:0.####}{before}");
    }

    internal override void Check(ModelValidation v, string path)
    {
        if (Lambda is { } lambda) v.Finite(path + ".lambda", lambda, "The exponent");
        v.PositiveOrNull(path + ".leastBecomes", LeastBecomes, "What the least value becomes");
    }
}
