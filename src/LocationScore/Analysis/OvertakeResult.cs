using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>The smallest change of weights with which a location passes another or reaches a rank, or why there is none.</summary>
/// <param name="Location">The id of the location.</param>
/// <param name="City">The id of the city to pass, or <see langword="null"/> when a rank is to be reached.</param>
/// <param name="Rank">The rank to reach, or <see langword="null"/> when a city is to be passed.</param>
/// <param name="CurrentRank">Its rank at the model's weights: 1 + the number strictly better.</param>
/// <param name="Weights">The weights that vary, in the order of the changes.</param>
/// <param name="Changes">One change per measure of distance; empty when it is impossible.</param>
/// <param name="Impossible">Why no weights of the set do it, or <see langword="null"/> when some do.</param>
public sealed partial record OvertakeResult(
    string Location,
    string? City,
    int? Rank,
    int CurrentRank,
    ImmutableArray<VariedWeight> Weights,
    ImmutableArray<WeightChange> Changes,
    OvertakeProof? Impossible)
{
    /// <summary>Gets the change that is smallest in a measure.</summary>
    /// <param name="norm">The measure.</param>
    /// <returns>The change, or <see langword="null"/> when it was not asked for or is impossible.</returns>
    public WeightChange? Find(WeightNorm norm) => Changes.FirstOrDefault(one => one.Norm == norm);
}

/// <summary>The nearest weights at which the location draws level; a little further it is ahead.</summary>
/// <param name="Norm">The measure in which they are nearest.</param>
/// <param name="Distance">The distance from the model's weights, in weights of 0..1.</param>
/// <param name="Sum">The sum of the absolute changes, in weights of 0..1.</param>
/// <param name="Root">The root of the sum of the squared changes, in weights of 0..1.</param>
/// <param name="Greatest">The greatest absolute change, in weights of 0..1.</param>
/// <param name="Weights">The weights, one per varied weight; they sum to 1.</param>
public sealed partial record WeightChange(WeightNorm Norm, Estimate Distance, double Sum, double Root, double Greatest,
    ImmutableArray<double> Weights);

/// <summary>Why a rank cannot be reached or a city not be passed.</summary>
/// <param name="BestRank">The best rank that any weights of the set give, or against a city 2.</param>
/// <param name="Exactness">Exact when it is proven; sampled when counted draws found no way.</param>
/// <param name="DominatedBy">The ids of the locations that are ahead at all weights of the set.</param>
/// <param name="Mixtures">
/// Groups of rivals of which at least one stays ahead at all weights. Whoever may stay ahead, one group is left with a rival that must be
/// passed and cannot.
/// Empty where ranges of a missing share had to be told apart: the proof then has one list per range.
/// </param>
public sealed partial record OvertakeProof(int BestRank, Exactness Exactness, ImmutableArray<string> DominatedBy,
    ImmutableArray<RivalMixture> Mixtures);

/// <summary>A mixture of rivals that scores more than the location at all weights of the set.</summary>
/// <param name="Rivals">The ids of the rivals.</param>
/// <param name="Shares">Their shares in the mixture, which sum to 1.</param>
public sealed partial record RivalMixture(ImmutableArray<string> Rivals, ImmutableArray<double> Shares);
