namespace LocationScore;

/// <summary>How outliers of a criterion are treated before the value function; peer-relative, each use is a notice.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract partial record OutlierTreatment;

/// <summary>No treatment, against a default of the model.</summary>
public sealed partial record KeepTreatment : OutlierTreatment;

/// <summary>Pulls the most extreme point, and those equal to it, to the next one, again and again while both |skewness| and kurtosis are at or above their limits.</summary>
/// <remarks>
/// Skewness G1 and excess kurtosis G2 are bias-corrected (Joanes and Gill 1998). The side is that of the sign of the skewness. The limits 2 and 3.5 are those of
/// the JRC handbook practice (Groeneveld and Meeden 1984).
/// </remarks>
/// <param name="SkewnessLimit">The limit on |G1|; 2 by default, above 0.</param>
/// <param name="KurtosisLimit">The limit on G2; 3.5 by default.</param>
/// <param name="MaxPoints">How many points may be pulled in: when so many have been, no further step is taken; 5 by default, at least 1.</param>
/// <param name="Otherwise">What is applied to the original data when pulling in that many points is not enough, or <see langword="null"/> to keep the points pulled in, with a notice.</param>
public sealed partial record WinsoriseTreatment(double SkewnessLimit = 2, double KurtosisLimit = 3.5, int MaxPoints = 5, OutlierTreatment? Otherwise = null) : OutlierTreatment;

/// <summary>ln(x + shift): for positive data without a shift; otherwise with the stated one.</summary>
/// <param name="Shift">Added before the logarithm, in the unit of the criterion.</param>
/// <param name="OnlyIfSkewed">Whether to apply it only when both limits of skewness (2) and kurtosis (3.5) are reached.</param>
/// <param name="LeastBecomes">What the least value of the column is moved to before the logarithm, in place of a shift; above 0, or <see langword="null"/>.</param>
public sealed partial record LogTreatment(double Shift = 0, bool OnlyIfSkewed = false, double? LeastBecomes = null) : OutlierTreatment;

/// <summary>ln(x − min + share·(max − min)): a logarithm that works for any data (JRC practice).</summary>
/// <param name="Share">The share of the range added; 0.01 by default, above 0.</param>
/// <param name="OnlyIfSkewed">Whether to apply it only when both limits of skewness (2) and kurtosis (3.5) are reached.</param>
public sealed partial record RangeLogTreatment(double Share = 0.01, bool OnlyIfSkewed = false) : OutlierTreatment;

/// <summary>The Box–Cox transformation (x^λ − 1)/λ, or ln x at λ = 0 (Box and Cox 1964); values must be above 0.</summary>
/// <param name="Lambda">The exponent λ, or <see langword="null"/> for the one of greatest likelihood on −5..5, to 4 decimals.</param>
/// <param name="OnlyIfSkewed">Whether to apply it only when both limits of skewness (2) and kurtosis (3.5) are reached.</param>
/// <param name="LeastBecomes">What the least value of the column is moved to before; above 0, or <see langword="null"/> to take the numbers as they are.</param>
public sealed partial record BoxCoxTreatment(double? Lambda = null, bool OnlyIfSkewed = false, double? LeastBecomes = null) : OutlierTreatment;

/// <summary>sign(x)·|x|^p: a root for p below 1, for data of both signs.</summary>
/// <param name="Exponent">The exponent p: above 0.</param>
/// <param name="OnlyIfSkewed">Whether to apply it only when both limits of skewness (2) and kurtosis (3.5) are reached.</param>
public sealed partial record SignedPowerTreatment(double Exponent, bool OnlyIfSkewed = false) : OutlierTreatment;
