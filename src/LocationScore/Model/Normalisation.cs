namespace LocationScore;

/// <summary>A value function that looks at all scored locations: adding or removing one may change the values of the others.</summary>
/// <remarks>The direction is applied before scaling: a cost x counts as −x (ratio scalings: as min/x). Every use is a notice in the result.</remarks>
/// <param name="Constant">What happens when all locations are equal.</param>
public abstract partial record Normalisation(ZeroRange Constant) : ValueFunction;

/// <summary>What a normalisation does with a column whose values are all equal.</summary>
public enum ZeroRange
{
    /// <summary>It is a problem: the criterion cannot tell the locations apart.</summary>
    Reject,

    /// <summary>Every location earns the middle of the scale, with a notice.</summary>
    Neutral,

    /// <summary>The criterion is left out and its weight goes to its siblings, with a notice.</summary>
    Drop,
}

/// <summary>(x − min) / (max − min) over the scored locations, onto a range.</summary>
/// <param name="Range">The range of the values; <see langword="null"/> means 0..1.</param>
/// <param name="Constant">What happens when all locations are equal.</param>
public sealed partial record MinMaxNormalisation(ValueRange? Range = null, ZeroRange Constant = ZeroRange.Reject) : Normalisation(Constant);

/// <summary>Standard scores: mean + deviation × (x − x̄)/s, where s divides by n − 1 (sample) or n (population).</summary>
/// <param name="Mean">The mean of the values; 0 by default.</param>
/// <param name="Deviation">The standard deviation of the values; 1 by default, above 0.</param>
/// <param name="Divisor">Whether s divides by n − 1 (default) or n.</param>
/// <param name="Constant">What happens when all locations are equal.</param>
public sealed partial record ZScoreNormalisation(double Mean = 0, double Deviation = 1, DeviationDivisor Divisor = DeviationDivisor.Sample, ZeroRange Constant = ZeroRange.Reject) : Normalisation(Constant);

/// <summary>What a standard deviation divides by.</summary>
public enum DeviationDivisor
{
    /// <summary>n − 1.</summary>
    Sample,

    /// <summary>n.</summary>
    Population,
}

/// <summary>x / max for a benefit, min / x for a cost, times a scale; values must be above 0.</summary>
/// <remarks>
/// With <paramref name="LeastBecomes"/> the column is moved first, and any numbers will do: (x − min + L) / (max − min + L) for a benefit, (max − x + L) / (max − min + L)
/// for a cost; with L = 1 the last step of the International Tax Competitiveness Index.
/// </remarks>
/// <param name="Scale">What the best location gets; 1 by default (100 for best = 100).</param>
/// <param name="Constant">What happens when all locations are equal; by default nothing special: all are best.</param>
/// <param name="LeastBecomes">What the worst location is moved to before dividing; above 0, or <see langword="null"/> to divide the numbers as they are.</param>
public sealed partial record MaxRatioNormalisation(double Scale = 1, ZeroRange Constant = ZeroRange.Neutral, double? LeastBecomes = null) : Normalisation(Constant);

/// <summary>x / Σx for a benefit, (1/x) / Σ(1/x) for a cost, times a scale; values must be above 0.</summary>
/// <param name="Scale">What the values add up to; 1 by default.</param>
/// <param name="Constant">What happens when all locations are equal; by default nothing special: all are alike.</param>
public sealed partial record SumShareNormalisation(double Scale = 1, ZeroRange Constant = ZeroRange.Neutral) : Normalisation(Constant);

/// <summary>x / √Σx² for a benefit; 1 − x / √Σx² for a cost.</summary>
/// <param name="Constant">What happens when all locations are equal; by default nothing special: all are alike.</param>
public sealed partial record VectorNormalisation(ZeroRange Constant = ZeroRange.Neutral) : Normalisation(Constant);

/// <summary>The place counted from the worst: n for the best, 1 for the worst, ties sharing the average.</summary>
/// <param name="Constant">What happens when all locations are equal; by default all share the average place.</param>
/// <param name="Ties">What a tie counts; half a location beaten by default.</param>
public sealed partial record RankPlaceNormalisation(ZeroRange Constant = ZeroRange.Neutral, TieCredit Ties = TieCredit.Half) : Normalisation(Constant);

/// <summary>What a tie with another location counts where locations beaten are counted.</summary>
public enum TieCredit
{
    /// <summary>Half a location beaten: tied locations share the average of their places.</summary>
    Half,

    /// <summary>Nothing: tied locations share the lowest of their places, as in the percentile ranks of spreadsheets.</summary>
    None,

    /// <summary>A location beaten: tied locations share the highest of their places.</summary>
    Full,
}

/// <summary>The Borda points: how many locations are beaten, ties counting half: 0 for the worst, n − 1 for the best.</summary>
/// <param name="Constant">What happens when all locations are equal; by default all get half the points.</param>
/// <param name="Ties">What a tie counts; half a location beaten by default.</param>
public sealed partial record BordaNormalisation(ZeroRange Constant = ZeroRange.Neutral, TieCredit Ties = TieCredit.Half) : Normalisation(Constant);

/// <summary>The share of the other locations that are beaten, ties counting half, onto a range.</summary>
/// <param name="Range">The range of the values; <see langword="null"/> means 0..1.</param>
/// <param name="Constant">What happens when all locations are equal; by default all get the middle.</param>
/// <param name="Ties">What a tie counts; half a location beaten by default.</param>
public sealed partial record PercentileNormalisation(ValueRange? Range = null, ZeroRange Constant = ZeroRange.Neutral, TieCredit Ties = TieCredit.Half) : Normalisation(Constant);

/// <summary>x / mean × scale for a benefit, mean / x × scale for a cost: the average location gets the scale, as in MOFCOM's evaluation of outsourcing cities.</summary>
/// <param name="Scale">What an average location gets; 100 by default.</param>
/// <param name="Constant">What happens when all locations are equal; by default all are average.</param>
public sealed partial record MeanRatioNormalisation(double Scale = 100, ZeroRange Constant = ZeroRange.Neutral) : Normalisation(Constant);

/// <summary>The distance to the frontier (World Bank, Doing Business): (worst − x)/(worst − frontier) with both taken from the scored locations at stated percentiles.</summary>
/// <param name="FrontierPercentile">Where the frontier lies, counted from the best: 0 is the best location, 15 the 15th percentile; 0..50.</param>
/// <param name="WorstPercentile">Where the worst lies, counted from the worst: 0 is the worst location; 0..50.</param>
/// <param name="Range">The range of the values; <see langword="null"/> means 0..1.</param>
/// <param name="Constant">What happens when all locations are equal.</param>
/// <param name="Frontier">A declared frontier in the unit of the criterion, such as a target, in place of the percentile; or <see langword="null"/>.</param>
/// <param name="Worst">A declared worst in the unit of the criterion, in place of the percentile; or <see langword="null"/>.</param>
/// <param name="Location">The id of the location whose value is the frontier, in place of the percentile; or <see langword="null"/>.</param>
/// <param name="Outside">What happens beyond the frontier or the worst: clipped (default) or extrapolated, with a notice.</param>
public sealed partial record FrontierNormalisation(
    double FrontierPercentile = 0,
    double WorstPercentile = 0,
    ValueRange? Range = null,
    ZeroRange Constant = ZeroRange.Reject,
    double? Frontier = null,
    double? Worst = null,
    string? Location = null,
    Outside Outside = Outside.Clip) : Normalisation(Constant);

/// <summary>x / reference × scale for a benefit, reference / x × scale for a cost; the reference is one location.</summary>
/// <param name="Location">The id of the reference location.</param>
/// <param name="Scale">What the reference gets; 1 by default (100 for reference = 100).</param>
/// <param name="Constant">What happens when all locations are equal; by default all equal the reference.</param>
public sealed partial record ReferenceNormalisation(string Location, double Scale = 1, ZeroRange Constant = ZeroRange.Neutral) : Normalisation(Constant);

/// <summary>1 − |x − target| / the greatest such distance: for criteria with a target, measured against the peers.</summary>
/// <param name="Constant">What happens when all locations are equally far.</param>
public sealed partial record PeerTargetNormalisation(ZeroRange Constant = ZeroRange.Reject) : Normalisation(Constant);
