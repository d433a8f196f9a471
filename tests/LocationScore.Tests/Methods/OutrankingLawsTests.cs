using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LocationScore.Methods;

namespace LocationScore.Tests.Methods;

public static class OutrankingLawCases
{
    public static Arbitrary<OutrankingLawCase> Cases() =>
        (from n in Gen.Choose(2, 6)
         from m in Gen.Choose(1, 4)
         from top in Gen.Elements(3, 6, 40) // few values tie often, many never
         from values in Gen.Choose(1, top).ArrayOf(n * m)
         from types in Gen.Elements(1.0, 1.0, -1.0).ArrayOf(m)
         from weights in Gen.Choose(1, 4).ArrayOf(m)
         from pick in Gen.Choose(0, 9999)
         select new OutrankingLawCase(
             [.. values.Chunk(m).Select(static row => row.Select(static x => (double)x).ToArray())], types, [.. weights.Select(static w => (double)w)], pick)).ToArbitrary();
}

/// <summary>Every law that a method claims to keep, on random data; every one that it claims to break, on a recorded case.</summary>
[Properties(MaxTest = 1000, Arbitrary = [typeof(OutrankingLawCases)])]
public class OutrankingLawsTests
{
    [Property]
    public void Alternative_permutation_is_kept(OutrankingLawCase x) => Kept(Law.AlternativePermutation, x);

    [Property]
    public void Criterion_permutation_is_kept(OutrankingLawCase x) => Kept(Law.CriterionPermutation, x);

    [Property]
    public void Dominance_is_kept(OutrankingLawCase x) => Kept(Law.Dominance, x);

    [Property]
    public void Monotonicity_is_kept(OutrankingLawCase x) => Kept(Law.Monotonicity, x);

    [Property]
    public void Weight_scale_is_kept(OutrankingLawCase x) => Kept(Law.WeightScale, x);

    [Property]
    public void Unit_scale_is_kept(OutrankingLawCase x) => Kept(Law.UnitScale, x);

    [Property]
    public void Zero_shift_is_kept(OutrankingLawCase x) => Kept(Law.ZeroShift, x);

    [Property]
    public void Independence_of_others_is_kept(OutrankingLawCase x) => Kept(Law.IndependenceOfOthers, x);

    [Property]
    public void Duplicate_criterion_is_kept(OutrankingLawCase x) => Kept(Law.DuplicateCriterion, x);

    [Property]
    public void Zero_weight_is_kept(OutrankingLawCase x) => Kept(Law.ZeroWeight, x);

    [Property]
    public void Calling_twice_gives_the_same_bits_and_changes_nothing(OutrankingLawCase x)
    {
        foreach (var (name, method) in OutrankingSubjects.All)
        {
            var rows = x.Rows.Select(static r => (double[])r.Clone()).ToArray();
            var weights = (double[])x.Weights.Clone();
            var matrix = Golden.OfRows(rows, x.Types);
            var first = method(x.Criteria).Run(matrix, weights);
            var second = method(x.Criteria).Run(matrix, weights);
            Assert.True(first.Scores.SequenceEqual(second.Scores) && first.Ranks.SequenceEqual(second.Ranks), name);
            Assert.Equal(x.Rows, rows);
            Assert.Equal(x.Weights, weights);
            Assert.All(first.Scores, static s => Assert.True(double.IsFinite(s)));
            Assert.Equal(1, first.Weights.Sum(), 1e-12);
            Assert.Equal(method(x.Criteria).Info.ScoreDirection, first.ScoreDirection);
        }
    }

    [Fact]
    public void Every_law_stands_in_exactly_one_list_of_each_method()
    {
        Assert.Equal(11, Families.Outranking.Count);
        foreach (var (name, method) in OutrankingSubjects.All)
        {
            var info = method(2).Info;
            Assert.Equal(Enum.GetValues<Law>().TakeWhile(static law => law <= Law.ZeroWeight), info.LawsKept.Concat(info.LawsBroken).Order());
            Assert.False(string.IsNullOrWhiteSpace(info.Citation), name);
        }
    }

    [Fact]
    public void Every_broken_law_has_a_recorded_counterexample() =>
        Assert.Equal(
            OutrankingSubjects.All.SelectMany(static s => s.Value(2).Info.LawsBroken.Select(law => (s.Key, law))).Order(),
            OutrankingCounterexamples.All.Select(static c => (c.Subject, c.Law)).Order());

    [Fact]
    public void Every_recorded_counterexample_breaks_its_law() =>
        Assert.All(OutrankingCounterexamples.All, static c => Assert.False(c.Case.Keeps(c.Law, OutrankingSubjects.All[c.Subject]), $"{c.Subject} keeps {c.Law} on {c.Case}"));

    private static void Kept(Law law, OutrankingLawCase x)
    {
        foreach (var (name, method) in OutrankingSubjects.All)
        {
            // Profiles are declared in the unit of the criterion and would have to be converted with it.
            if (law is Law.UnitScale or Law.ZeroShift && method(x.Criteria) is ElectreTriB) continue;
            if (method(x.Criteria).Info.LawsKept.Contains(law)) Assert.True(x.Keeps(law, method), $"{name} breaks {law}");
        }
    }
}
