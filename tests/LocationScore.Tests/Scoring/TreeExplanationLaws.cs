using FsCheck;
using FsCheck.Fluent;
using LocationScore.EveryTestProject;
using LocationScore.Tests.Laws;

namespace LocationScore.Tests.Scoring;

/// <summary>An explanation of a tree never points the wrong way, whatever its aggregations and rescalings.</summary>
public class TreeExplanationLaws
{
    [Fact]
    public void An_explanation_adds_up_turns_with_its_sides_and_is_zero_where_both_are_equal()
    {
        ExplanationCases.OnlyWithTheWidestVectors();
        Prop.ForAll(ModelGenerators.Models(), static x =>
        {
            if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return;
            var result = scorer.Score();
            foreach (var (one, other) in Pairs(result))
            {
                ExplanationCases.Check(result, one, other);
                foreach (var item in result.Compare(one, other).Criteria)
                {
                    if (item.Value == item.VersusValue && result.Model.Method is null) Assert.Equal(0, item.Gap);
                }
            }

            Assert.Equal(result.Ranking.Any(static r => !r.Explanation.IsSum), result.Notices.Any(static n => n.Code == NoticeCodes.Attributed));
        }).Check(Drawing.Cases(ExplanationCases.Count));
    }

    /// <summary>Every value function and aggregation, weights that are not negative, complete facts: no better value lowers a score.</summary>
    [Fact]
    public void No_gap_points_against_the_better_value()
    {
        ExplanationCases.OnlyWithTheWidestVectors();
        Prop.ForAll(ModelGenerators.MonotoneModels(), static x =>
        {
            var result = Scorer.Compile(x.Model, x.Facts).Score();
            foreach (var (one, other) in Pairs(result))
            {
                var comparison = result.Compare(one, other);
                foreach (var item in comparison.Criteria)
                    Assert.True(item.Gap * (item.Value!.Value - item.VersusValue!.Value) >= 0, $"{one}, {other}, {item.Node.Id}: {item.Value:R} against {item.VersusValue:R}, gap {item.Gap:R}");
                foreach (var part in result.Find(one)!.Contributions) Assert.True(result.Find(one)!.Explanation.IsSum || part.Points >= 0, $"{one}, {part.Criterion.Id}: {part.Points:R} above the worst");
            }
        }).Check(Drawing.Cases(ExplanationCases.Count));
    }

    /// <summary>The gaps of a sum are the differences of its terms.</summary>
    [Fact]
    public void A_sum_is_explained_by_its_terms()
    {
        ExplanationCases.OnlyWithTheWidestVectors();
        Prop.ForAll(ModelGenerators.PlainModels(), static x =>
        {
            var result = Scorer.Compile(x.Model, x.Facts).Score();
            foreach (var (one, other) in Pairs(result))
            {
                var comparison = result.Compare(one, other);
                Assert.Equal(ExplanationKind.Terms, comparison.Explanation.Kind);
                Assert.Equal(comparison.Gap, comparison.Criteria.Sum(static item => item.Gap));
                Assert.All(comparison.Criteria, static item => Assert.Equal(item.Points - item.VersusPoints, item.Gap));
                Assert.Equal(0, comparison.Rest);
            }
        }).Check(Drawing.Cases(ExplanationCases.Count));
    }

    private static IEnumerable<(string One, string Other)> Pairs(ScoringResult result) =>
        result.Locations.Zip(result.Locations.Skip(1), static (a, b) => (a.Id, b.Id)).Take(3);
}
