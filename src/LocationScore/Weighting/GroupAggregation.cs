namespace LocationScore.Weighting;

/// <summary>What is averaged over a group of decision makers.</summary>
public enum GroupAggregation
{
    /// <summary>The importance-weighted arithmetic mean of the priorities (AIP; Forman and Peniwati 1998).</summary>
    ArithmeticMeanOfPriorities,

    /// <summary>The importance-weighted geometric mean of the priorities, normalised (AIP; Forman and Peniwati 1998); an item that one member gives 0 gets 0.</summary>
    GeometricMeanOfPriorities,

    /// <summary>The importance-weighted geometric mean of pairwise judgements, from which one set of priorities is derived (AIJ; Aczél and Saaty 1983); all members use AHP.</summary>
    GeometricMeanOfJudgements,
}
