namespace LocationScore.Methods;

/// <summary>A law that a ranking method may keep or break.</summary>
public enum Law
{
    /// <summary>Reordering the alternatives reorders the scores and changes none.</summary>
    AlternativePermutation,

    /// <summary>Reordering the criteria with their weights changes no score.</summary>
    CriterionPermutation,

    /// <summary>An alternative that is at least as good everywhere and better somewhere never ranks below the other.</summary>
    Dominance,

    /// <summary>Improving one value of an alternative never worsens its rank.</summary>
    Monotonicity,

    /// <summary>Multiplying all weights by one number changes no score.</summary>
    WeightScale,

    /// <summary>Measuring a criterion in another unit (a positive factor) changes no rank.</summary>
    UnitScale,

    /// <summary>Measuring a criterion from another zero (an added constant) changes no rank.</summary>
    ZeroShift,

    /// <summary>Adding or removing an alternative never reverses two others.</summary>
    IndependenceOfOthers,

    /// <summary>Two copies of a criterion with half the weight each change no rank.</summary>
    DuplicateCriterion,

    /// <summary>A criterion of weight zero changes no rank.</summary>
    ZeroWeight,

    /// <summary>An alternative that is better on every criterion never ranks below the other.</summary>
    WeakDominance,

    /// <summary>An alternative that no other beats on any criterion ranks first.</summary>
    Unanimity,

    /// <summary>Names and ids change no score.</summary>
    Neutrality,

    /// <summary>A copy of an alternative shares its rank and reverses no two others.</summary>
    DuplicateAlternative,

    /// <summary>Adding an alternative that another dominates never reverses two others.</summary>
    DominatedAlternative,

    /// <summary>The best alternative stays the best when a worse one is replaced by one that is worse still.</summary>
    RankReversalTest1,

    /// <summary>Rankings of pairs never run in a circle.</summary>
    RankReversalTest2,

    /// <summary>Two alternatives ranked alone stand as they stand among all.</summary>
    RankReversalTest3,

    /// <summary>More weight on a criterion never worsens the rank of an alternative that is the best on it.</summary>
    WeightMonotonicity,

    /// <summary>No score lies outside the least and the greatest value that its criteria earn.</summary>
    Boundedness,

    /// <summary>A tiny change of a value makes no jump of a score.</summary>
    Continuity,

    /// <summary>The points of the explanation add up to the score.</summary>
    ExplanationAddsUp,

    /// <summary>In the comparison with an alternative that it dominates, no criterion speaks against an alternative.</summary>
    ExplanationSign,

    /// <summary>A criterion on which two alternatives are equal explains nothing of their difference.</summary>
    ExplanationDummy,

    /// <summary>Comparing two alternatives the other way round turns every sign round.</summary>
    ExplanationAntisymmetry,

    /// <summary>Scoring twice gives the same bits.</summary>
    Repetition,

    /// <summary>A model and its facts score with the same bits after they were written as documents and read again.</summary>
    RoundTrip,
}
