using System.Collections.Immutable;
using LocationScore.Laws;
using LocationScore.Methods;

namespace LocationScore.FsCheck;

/// <summary>The laws of the catalogue as properties: <c>Laws.Dominance.For(model)</c>.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public static class Laws
{
    /// <summary>Gets all laws, in the order of <see cref="Law"/>.</summary>
    public static ImmutableArray<LawProperty> All { get; } = [.. LawCatalogue.All.Select(static law => new LawProperty(law))];

    /// <summary>Gets one row per law, each with the <see cref="Law"/> alone: the data of a theory in any test framework, such as
    /// <c>[MemberData(nameof(Laws.Rows), MemberType = typeof(Laws))]</c> of xunit.</summary>
    public static IEnumerable<object[]> Rows => LawCatalogue.All.Select(static law => new object[] { law.Law });

    /// <summary>Gets the law that reordering the locations reorders the scores and changes none.</summary>
    public static LawProperty AlternativePermutation => Of(Law.AlternativePermutation);

    /// <summary>Gets the law that reordering the criteria with their weights changes no score.</summary>
    public static LawProperty CriterionPermutation => Of(Law.CriterionPermutation);

    /// <summary>Gets the law that a location that is at least as good everywhere and better somewhere never ranks below the
    /// other.</summary>
    public static LawProperty Dominance => Of(Law.Dominance);

    /// <summary>Gets the law that improving one value of a location never worsens its rank.</summary>
    public static LawProperty Monotonicity => Of(Law.Monotonicity);

    /// <summary>Gets the law that multiplying all weights by one number changes no score.</summary>
    public static LawProperty WeightScale => Of(Law.WeightScale);

    /// <summary>Gets the law that measuring a criterion in another unit changes no rank.</summary>
    public static LawProperty UnitScale => Of(Law.UnitScale);

    /// <summary>Gets the law that measuring a criterion from another zero changes no rank.</summary>
    public static LawProperty ZeroShift => Of(Law.ZeroShift);

    /// <summary>Gets the law that adding or removing a location never reverses two others.</summary>
    public static LawProperty IndependenceOfOthers => Of(Law.IndependenceOfOthers);

    /// <summary>Gets the law that two copies of a criterion with half the weight each change no rank.</summary>
    public static LawProperty DuplicateCriterion => Of(Law.DuplicateCriterion);

    /// <summary>Gets the law that a criterion of weight zero changes no rank.</summary>
    public static LawProperty ZeroWeight => Of(Law.ZeroWeight);

    /// <summary>Gets the law that a location that is better on every criterion never ranks below the other.</summary>
    public static LawProperty WeakDominance => Of(Law.WeakDominance);

    /// <summary>Gets the law that a location that no other beats on any criterion ranks first.</summary>
    public static LawProperty Unanimity => Of(Law.Unanimity);

    /// <summary>Gets the law that names and ids change no score.</summary>
    public static LawProperty Neutrality => Of(Law.Neutrality);

    /// <summary>Gets the law that a copy of a location shares its rank and reverses no two others.</summary>
    public static LawProperty DuplicateAlternative => Of(Law.DuplicateAlternative);

    /// <summary>Gets the law that adding a location that another dominates never reverses two others.</summary>
    public static LawProperty DominatedAlternative => Of(Law.DominatedAlternative);

    /// <summary>Gets the law that the best location stays the best when a worse one becomes worse still.</summary>
    public static LawProperty RankReversalTest1 => Of(Law.RankReversalTest1);

    /// <summary>Gets the law that rankings of pairs never run in a circle.</summary>
    public static LawProperty RankReversalTest2 => Of(Law.RankReversalTest2);

    /// <summary>Gets the law that two locations ranked alone stand as they stand among all.</summary>
    public static LawProperty RankReversalTest3 => Of(Law.RankReversalTest3);

    /// <summary>Gets the law that more weight on a criterion never worsens the rank of a location that is the best on it.</summary>
    public static LawProperty WeightMonotonicity => Of(Law.WeightMonotonicity);

    /// <summary>Gets the law that no score lies outside the least and the greatest value that its criteria earn.</summary>
    public static LawProperty Boundedness => Of(Law.Boundedness);

    /// <summary>Gets the law that a tiny change of a value makes no jump of a score.</summary>
    public static LawProperty Continuity => Of(Law.Continuity);

    /// <summary>Gets the law that the points of the explanation add up to the score.</summary>
    public static LawProperty ExplanationAddsUp => Of(Law.ExplanationAddsUp);

    /// <summary>Gets the law that against a location that it dominates, no criterion speaks against a location.</summary>
    public static LawProperty ExplanationSign => Of(Law.ExplanationSign);

    /// <summary>Gets the law that a criterion on which two locations are equal explains nothing of their difference.</summary>
    public static LawProperty ExplanationDummy => Of(Law.ExplanationDummy);

    /// <summary>Gets the law that comparing two locations the other way round turns every sign round.</summary>
    public static LawProperty ExplanationAntisymmetry => Of(Law.ExplanationAntisymmetry);

    /// <summary>Gets the law that scoring twice gives the same bits.</summary>
    public static LawProperty Repetition => Of(Law.Repetition);

    /// <summary>Gets the law that a model and its facts score with the same bits after they were written as documents and read
    /// again.</summary>
    public static LawProperty RoundTrip => Of(Law.RoundTrip);

    /// <summary>Finds a law.</summary>
    /// <param name="law">Which.</param>
    /// <returns>The law as a property.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such law.</exception>
    public static LawProperty Of(Law law) => All.FirstOrDefault(one => one.Definition.Law == law)
        ?? throw new ArgumentOutOfRangeException(nameof(law), law, "There is no such law.");
}
