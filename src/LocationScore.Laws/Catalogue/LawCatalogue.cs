using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Laws;

/// <summary>The catalogue of laws; a new one is registered here.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public static class LawCatalogue
{
    private const string Bouyssou =
        "Bouyssou, Marchant, Pirlot, Perny, Tsoukiàs and Vincke (2000), Evaluation and Decision Models: A Critical Perspective",
        Arrow = "Arrow and Raynaud (1986), Social Choice and Multicriterion Decision-Making",
        WangTriantaphyllou =
            "Wang and Triantaphyllou (2008), Ranking irregularities when evaluating alternatives by using some ELECTRE methods, Omega 36",
        Grabisch = "Grabisch, Marichal, Mesiar and Pap (2009), Aggregation Functions",
        Keeney = "Keeney and Raiffa (1976), Decisions with Multiple Objectives",
        Young = "Young (1985), Monotonic solutions of cooperative games, International Journal of Game Theory 14",
        Roberts = "Roberts (1979), Measurement Theory",
        Reproducible = "Sandve, Nekrutenko, Taylor and Hovig (2013), Ten simple rules for reproducible computational research, PLoS " +
            "Computational Biology 9",
        Undefined = "the model or method is not defined for the changed values";

    /// <summary>Gets all laws, in the order of <see cref="Law"/>.</summary>
    public static ImmutableArray<LawDefinition> All { get; } =
    [
        new(Law.AlternativePermutation, "Reordering the locations reorders the scores and changes none.", Arrow, Undefined,
            ScoreLaws.AlternativePermutation),
        new(Law.CriterionPermutation, "Reordering the criteria with their weights changes no score.", Grabisch,
            "there is one criterion, or weights and options belong to places", ScoreLaws.CriterionPermutation),
        new(Law.Dominance, "A location that is at least as good everywhere and better somewhere never ranks below the other.", Keeney,
            "no value can be worsened on some criterion without improving another", BetterLaws.Dominance),
        new(Law.Monotonicity, "Improving one value of a location never worsens its rank.", Bouyssou,
            "no value can be improved on some criterion without worsening another", BetterLaws.Monotonicity),
        new(Law.WeightScale, "Multiplying all weights by one number changes no score.", Keeney, "a weighting finds the weights",
            ScoreLaws.WeightScale),
        new(Law.UnitScale, "Measuring a criterion in another unit changes no rank.", Roberts,
            "the values are codes, or the model cannot be restated",
            ScoreLaws.UnitScale),
        new(Law.ZeroShift, "Measuring a criterion from another zero changes no rank.", Roberts,
            "the values are codes, or the model cannot be restated",
            ScoreLaws.ZeroShift),
        new(Law.IndependenceOfOthers, "Adding or removing a location never reverses two others.", Arrow,
            "there are fewer than three locations",
            ReversalLaws.IndependenceOfOthers),
        new(Law.DuplicateCriterion, "Two copies of a criterion with half the weight each change no rank.", Bouyssou,
            "a weighting finds the weights",
            ScoreLaws.DuplicateCriterion),
        new(Law.ZeroWeight, "A criterion of weight zero changes no rank.", Bouyssou, "a weighting finds the weights", ScoreLaws.ZeroWeight),
        new(Law.WeakDominance, "A location that is better on every criterion never ranks below the other.", Arrow,
            "not every criterion can be worsened", BetterLaws.WeakDominance),
        new(Law.Unanimity, "A location that no other beats on any criterion ranks first.", Arrow,
            "no location can be the best on all criteria",
            BetterLaws.Unanimity),
        new(Law.Neutrality, "Names and ids change no score.", Arrow, "the model names a location", ScoreLaws.Neutrality),
        new(Law.DuplicateAlternative, "A copy of a location shares its rank and reverses no two others.", Bouyssou, Undefined,
            ReversalLaws.DuplicateAlternative),
        new(Law.DominatedAlternative, "Adding a location that another dominates never reverses two others.", WangTriantaphyllou,
            "no value can be worsened", ReversalLaws.DominatedAlternative),
        new(Law.RankReversalTest1, "The best location stays the best when a worse one becomes worse still.", WangTriantaphyllou,
            "there are fewer than three locations, or no single best", ReversalLaws.RankReversalTest1),
        new(Law.RankReversalTest2, "Rankings of pairs never run in a circle.", WangTriantaphyllou, "there are fewer than three locations",
            ReversalLaws.RankReversalTest2),
        new(Law.RankReversalTest3, "Two locations ranked alone stand as they stand among all.", WangTriantaphyllou,
            "there are fewer than three locations",
            ReversalLaws.RankReversalTest3),
        new(Law.WeightMonotonicity, "More weight on a criterion never worsens the rank of a location that is the best on it.", Keeney,
            "the location is the best on no criterion, or a weighting finds the weights", BetterLaws.WeightMonotonicity),
        new(Law.Boundedness, "No score lies outside the least and the greatest value that its criteria earn.", Grabisch,
            "no criterion has a value",
            ScoreLaws.Boundedness),
        new(Law.Continuity, "A tiny change of a value makes no jump of a score.", Grabisch, "the values are codes", ContinuityLaw.Check),
        new(Law.ExplanationAddsUp, "The points of the explanation add up to the score.", Young, "the explanation is drawn at random",
            ExplanationLaws.AddsUp),
        new(Law.ExplanationSign, "Against a location that it dominates, no criterion speaks against a location.", Young,
            "no value can be worsened, or the explanation is drawn at random", ExplanationLaws.Sign),
        new(Law.ExplanationDummy, "A criterion on which two locations are equal explains nothing of their difference.", Young,
            "they are equal on no criterion, or the explanation is drawn at random", ExplanationLaws.Dummy),
        new(Law.ExplanationAntisymmetry, "Comparing two locations the other way round turns every sign round.", Young,
            "the explanation is drawn at random", ExplanationLaws.Antisymmetry),
        new(Law.Repetition, "Scoring twice gives the same bits.", Reproducible, Undefined, ScoreLaws.Repetition),
        new(Law.RoundTrip, "A model and its facts score with the same bits after they were written as documents and read again.",
            Reproducible,
            "a function of somebody's own has no document", ScoreLaws.RoundTrip),
    ];

    /// <summary>Finds a law.</summary>
    /// <param name="law">Which.</param>
    /// <returns>What is known about it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such law.</exception>
    public static LawDefinition Of(Law law) => All.FirstOrDefault(one => one.Law == law)
        ?? throw new ArgumentOutOfRangeException(nameof(law), law, "There is no such law.");

    /// <summary>Finds a law by its id.</summary>
    /// <param name="id">The id, such as <c>independenceOfOthers</c>; upper and lower case are the same.</param>
    /// <returns>The law, or <see langword="null"/>.</returns>
    public static LawDefinition? Find(string id) => All.FirstOrDefault(one =>
        string.Equals(one.Id, id, StringComparison.OrdinalIgnoreCase));
}
