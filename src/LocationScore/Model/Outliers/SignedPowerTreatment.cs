using System.Globalization;
using LocationScore.Numerics;

namespace LocationScore;

public abstract partial record OutlierTreatment
{
    /// <summary>sign(x)·|x|^p: a root for p below 1, for data of both signs.</summary>
    /// <param name="exponent">The exponent p: above 0.</param>
    /// <param name="onlyIfSkewed">Whether to apply it only when both limits of skewness (2) and kurtosis (3.5) are reached.</param>
    /// <returns>The treatment.</returns>
    public static SignedPowerTreatment SignedPower(double exponent, bool onlyIfSkewed = false) =>
        new(exponent, onlyIfSkewed);
}

/// <summary>sign(x)·|x|^p: a root for p below 1, for data of both signs.</summary>
/// <param name="Exponent">The exponent p: above 0.</param>
/// <param name="OnlyIfSkewed">Whether to apply it only when both limits of skewness (2) and kurtosis (3.5) are reached.</param>
public sealed partial record SignedPowerTreatment(double Exponent, bool OnlyIfSkewed = false) : OutlierTreatment
{
    internal override bool LooksAtPeers => OnlyIfSkewed;

    internal override string? Treat(Span<double> x, out string? problem)
    {
        problem = null;
        if (OnlyIfSkewed && !IsSkewed(x)) return null;
        for (int i = 0; i < x.Length; i++) x[i] = Math.CopySign(PortableMath.Power(Math.Abs(x[i]), Exponent), x[i]);
        return string.Create(CultureInfo.InvariantCulture, $"signed power {Exponent:R}");
    }

    internal override void Check(ModelValidation v, string path) => v.Positive(path + ".exponent", Exponent, "The exponent");
}
