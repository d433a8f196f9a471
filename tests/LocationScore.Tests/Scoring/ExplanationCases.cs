namespace LocationScore.Tests.Scoring;

/// <summary>How many cases of each law are tried: 1,000, or as many as tests/explanations.sh asks for.</summary>
internal static class ExplanationCases
{
    internal static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("EXPLANATION_CASES"), out int cases) ? cases : 1000;

    /// <summary>The laws say nothing about bits: once is enough, not for every width of vectors.</summary>
    internal static void OnlyWithTheWidestVectors() =>
        Assert.SkipWhen(Environment.GetEnvironmentVariable("WIDEST_VECTOR_BITS") is not null, "Tried once, with the widest vectors.");

    /// <summary>What rounding may leave: 1e-12 of the largest number in play.</summary>
    internal static double Rounding(Comparison comparison) => 1e-12 * Math.Max(
        Math.Max(Math.Abs(comparison.Location.Score), Math.Abs(comparison.Versus.Score)),
        comparison.Criteria.Sum(static item => Math.Abs(item.Gap)));

    /// <summary>What holds of every comparison, whatever the model.</summary>
    internal static void Check(ScoringResult result, string one, string other)
    {
        var comparison = result.Compare(one, other);
        var reverse = result.Compare(other, one);
        double rounding = Rounding(comparison);
        Assert.All(comparison.Criteria, static item => Assert.True(double.IsFinite(item.Gap), item.Node.Id));
        Assert.True(Math.Abs(comparison.Criteria.Sum(static item => item.Gap) + comparison.Rest - comparison.Gap) <= rounding,
            $"{comparison.Criteria.Sum(static item => item.Gap):R} + {comparison.Rest:R} is not {comparison.Gap:R}");
        var tops = comparison.Factors.Concat(comparison.Criteria).Where(static item => item.Depth == 0);
        Assert.True(Math.Abs(tops.Sum(static item => item.Gap) + comparison.Rest - comparison.Gap) <= rounding);
        Assert.Equal(comparison.Criteria.Select(static item => 0 - item.Gap), reverse.Criteria.Select(static item => item.Gap));
        Assert.Equal(comparison.Factors.Select(static item => 0 - item.Gap), reverse.Factors.Select(static item => item.Gap));
        Assert.Equal(comparison.Explanation.Kind, reverse.Explanation.Kind);
        foreach (string location in new[] { one, other })
        {
            var place = result.Find(location)!;
            double size = Math.Max(Math.Max(Math.Abs(place.Score), Math.Abs(place.Intercept)), place.Contributions.Sum(static c => Math.Abs(c.Points)));
            Assert.All(place.Contributions, static c => Assert.True(double.IsFinite(c.Points), c.Criterion.Id));
            Assert.True(Math.Abs(place.Contributions.Sum(static c => c.Points) + place.Intercept - place.Score) <= 1e-12 * size);
            if (place.Explanation.BaseScore is { } from) Assert.Equal(from, place.Intercept);
            Assert.Equal(place.Explanation.Kind == ExplanationKind.Sampled, place.Explanation.StandardError is not null);
        }

        if (comparison.Explanation.Kind != ExplanationKind.Terms) return;
        foreach (var item in comparison.Criteria)
        {
            // Where both have the same value their terms may differ by the rounding of their grids.
            double terms = item.Points!.Value - item.VersusPoints!.Value;
            Assert.True(Math.Abs(terms - item.Gap) <= rounding + Math.Abs(comparison.Rest), $"{item.Node.Id}: {terms:R} {item.Gap:R}");
        }
    }
}
