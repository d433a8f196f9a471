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
}
