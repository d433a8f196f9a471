namespace LocationScore;

/// <summary>How places are given out.</summary>
/// <param name="TieTolerance">How far a score may lie behind the best of its group and still tie with it, in units of the score, 0 or more;
/// or <see langword="null"/> for 1e-9 of the largest absolute score.</param>
/// <param name="NearTie">Two neighbours closer than this, but not tied, get a notice; 0.005 by default, in units of the score.</param>
/// <param name="Decimals">Rank on scores rounded to so many decimals (half away from zero), 0..15; or <see langword="null"/> for full
/// precision.</param>
/// <param name="StaleAfterYears">A fact whose year is further than this from <see cref="ScoringModel.ReferenceYear"/> gets a notice; 2 by
/// default, 0 or more.</param>
public sealed partial record RankingOptions(double? TieTolerance = null, double NearTie = 0.005,
    int? Decimals = null, int StaleAfterYears = 2)
{
    internal void Check(ModelValidation v, string path)
    {
        if (TieTolerance is { } tolerance) v.Between(path + ".tieTolerance", tolerance, 0, double.MaxValue, "The tie tolerance");
        v.Between(path + ".nearTie", NearTie, 0, double.MaxValue, "The near-tie distance");
        if (Decimals is < 0 or > 15)
            v.Add(ProblemCodes.OutOfRange, path + ".decimals", "The number of decimals is out of range.",
                ModelValidation.Show(Decimals.Value), "0 to 15");
        if (StaleAfterYears < 0)
            v.Add(ProblemCodes.OutOfRange, path + ".staleAfterYears", "The number of years is out of range.",
                ModelValidation.Show(StaleAfterYears), "0 or more");
    }
}
