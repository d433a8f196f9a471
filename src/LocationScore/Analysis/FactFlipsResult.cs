using System.Collections.Immutable;
using LocationScore.Descriptions;

namespace LocationScore.Analysis;

/// <summary>The doubtful facts on which the order of neighbours rests.</summary>
/// <param name="Flips">One entry per fact, neighbour and side, the smallest relative change first.</param>
public sealed partial record FactFlipsResult(ImmutableArray<FactFlip> Flips);

/// <summary>A value of one doubtful fact at which its location and a neighbour change places.</summary>
/// <param name="Location">The id of the location that the fact is about.</param>
/// <param name="Indicator">The id of the indicator.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Criteria">The ids of the criteria that the fact feeds, directly or through derived indicators.</param>
/// <param name="Doubts">Why it is doubtful.</param>
/// <param name="Used">The raw value that is used now, or <see langword="null"/> when there is none.</param>
/// <param name="Reported">The raw value that somebody reported, ignored ones included, or <see langword="null"/>.</param>
/// <param name="Against">The id of the neighbour.</param>
/// <param name="IsAbove">Whether the order turns when the value is that high or higher; otherwise when it is that low or lower.</param>
/// <param name="At">The value at which the two change places, in the unit; just there they tie.</param>
/// <param name="Relative">The change from the used value divided by its magnitude, or <see langword="null"/> when that is 0 or
/// unknown.</param>
/// <param name="Rank">The rank of the location now: 1 + the number strictly better.</param>
/// <param name="RankThere">Its rank just beyond.</param>
/// <param name="Exactness">Exact where its score moves one way with the fact, so that nothing nearer turns the order; sampled where points
/// were tried.</param>
/// <param name="ReportedTurns">Whether the reported value lies beyond: with it the order would be the other one.</param>
public sealed partial record FactFlip(
    string Location,
    string Indicator,
    string Unit,
    ImmutableArray<string> Criteria,
    CellMarks Doubts,
    double? Used,
    double? Reported,
    string Against,
    bool IsAbove,
    double At,
    double? Relative,
    int Rank,
    int RankThere,
    Exactness Exactness,
    bool ReportedTurns);
