namespace LocationScore;

/// <summary>How places are given out.</summary>
/// <param name="TieTolerance">How far a score may lie behind the best of its group and still tie with it, in units of the score; 1e-9 by default, 0 or more.</param>
/// <param name="NearTie">Two neighbours closer than this, but not tied, get a notice; 0.005 by default, in units of the score.</param>
/// <param name="Decimals">Rank on scores rounded to so many decimals (half away from zero), 0..15; or <see langword="null"/> for full precision.</param>
/// <param name="StaleAfterYears">A fact whose year is further than this from <see cref="ScoringModel.ReferenceYear"/> gets a notice; 2 by default, 0 or more.</param>
public sealed partial record RankingOptions(double TieTolerance = 1e-9, double NearTie = 0.005, int? Decimals = null, int StaleAfterYears = 2);
