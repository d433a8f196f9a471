using LocationScore.Methods;

namespace LocationScore.Reporting;

/// <summary>The laws of ranking methods in plain words.</summary>
internal static class LawText
{
    internal static string Of(Law law) => law switch
    {
        Law.AlternativePermutation => "Reordering the cities reorders the scores and changes none.",
        Law.CriterionPermutation => "Reordering the criteria with their weights changes no score.",
        Law.Dominance => "A city that is at least as good everywhere and better somewhere never ranks below the other.",
        Law.Monotonicity => "Improving one value of a city never worsens its rank.",
        Law.WeightScale => "Multiplying all weights by one number changes no score.",
        Law.UnitScale => "Measuring a criterion in another unit changes no rank.",
        Law.ZeroShift => "Measuring a criterion from another zero changes no rank.",
        Law.IndependenceOfOthers => "Adding or removing a city never reverses two others.",
        Law.DuplicateCriterion => "Two copies of a criterion with half the weight each change no rank.",
        Law.ZeroWeight => "A criterion of weight zero changes no rank.",
        _ => law.ToString(),
    };
}
