namespace LocationScore.Analysis;

/// <summary>A weight at which the order of two locations turns.</summary>
/// <param name="At">The local weight, strictly between 0 and 1, at which both score the same.</param>
/// <param name="Up">The id of the location that passes the other as the weight rises.</param>
/// <param name="Down">The id of the location that is passed.</param>
public sealed partial record Flip(double At, string Up, string Down);

/// <summary>A stretch of one local weight over which something stays the same.</summary>
/// <param name="From">Where it begins, 0..1.</param>
/// <param name="To">Where it ends, 0..1.</param>
public sealed partial record WeightSpan(double From, double To);

/// <summary>A stretch of one local weight over which the same locations come first.</summary>
/// <param name="From">Where it begins, 0..1.</param>
/// <param name="To">Where it ends, 0..1.</param>
/// <param name="Location">The id of the location that comes first; of several that tie throughout, the first in the order of the
/// facts.</param>
public sealed partial record WinnerSpan(double From, double To, string Location);

/// <summary>A stretch of one local weight over which a location keeps its rank.</summary>
/// <param name="From">Where it begins, 0..1.</param>
/// <param name="To">Where it ends, 0..1.</param>
/// <param name="Rank">The rank: 1 + the number of locations strictly better.</param>
public sealed partial record RankSpan(double From, double To, int Rank);
