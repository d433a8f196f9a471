namespace LocationScore.Weighting;

/// <summary>What is averaged over a group of decision makers.</summary>
public enum GroupAggregation
{
    /// <summary>The importance-weighted arithmetic mean of the priorities (AIP; Forman and Peniwati 1998).</summary>
    ArithmeticMeanOfPriorities,

    /// <summary>The importance-weighted geometric mean of the priorities, normalised (AIP; Forman and Peniwati 1998); an item that one
    /// member gives 0 gets 0.</summary>
    GeometricMeanOfPriorities,

    /// <summary>The importance-weighted geometric mean of pairwise judgements, from which one set of priorities is derived (AIJ; Aczél and
    /// Saaty 1983); all members use AHP.</summary>
    GeometricMeanOfJudgements,

    /// <summary>
    /// The importance-weighted arithmetic mean of pairwise judgements, from which one set of priorities is derived; all members use AHP.
    /// Such a mean is not reciprocal
    /// (of 3 and 1/3 it is 5/3 in both directions; Aczél and Saaty 1983), so that a part of the inconsistency may come from averaging
    /// alone, with a remark.
    /// </summary>
    ArithmeticMeanOfJudgements,
}
