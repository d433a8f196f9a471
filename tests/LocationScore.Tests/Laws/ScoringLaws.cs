using FsCheck;
using FsCheck.Xunit;

namespace LocationScore.Tests.Laws;

/// <summary>What holds for every model of arithmetic means with absolute anchors that clip.</summary>
[Properties(Arbitrary = [typeof(ModelGenerators)], MaxTest = 1000)]
public class ScoringLaws
{
    [Property]
    public bool Permuting_the_locations_permutes_the_scores_bit_for_bit(PlainModel x, int seed)
    {
        var shuffled = x.Facts.Select(Shuffled(x.Facts.Locations.Select(static l => l.Id), seed));
        return SameScores(Score(x.Model, x.Facts), Score(x.Model, shuffled));
    }

    [Property]
    public bool Permuting_factors_and_criteria_changes_no_bit(PlainModel x, int seed)
    {
        var shuffled = x.Model with { Factors = [.. x.Model.Factors.Select(factor => Shuffle(factor, seed)).Reverse()], Criteria = [.. Shuffled(x.Model.Criteria, seed)] };
        return SameScores(Score(x.Model, x.Facts), Score(shuffled, x.Facts));
    }

    [Property]
    public bool Relabelling_locations_indicators_factors_and_criteria_changes_no_bit(PlainModel x)
    {
        static string New(string id) => "x-" + id;
        static Fact NewFact(Fact fact) => fact with { Location = New(fact.Location), Indicator = New(fact.Indicator), Alternatives = [.. fact.Alternatives.Select(NewFact)] };
        var renamed = FactTable.Create(
            x.Facts.Locations.Select(static l => l with { Id = New(l.Id), Name = "New " + l.Name }), x.Facts.Indicators.Select(static i => i with { Id = New(i.Id) }), x.Facts.Facts.Select(NewFact), x.Facts.Sources);
        var model = ModelMap.Factors(ModelMap.Criteria(x.Model, static c => c with { Id = New(c.Id), Indicator = New(c.Indicator) }), static f => f with { Id = New(f.Id) });
        return Score(x.Model, x.Facts).Scores.SequenceEqual(Score(model, renamed).Scores);
    }

    [Property]
    public bool Scaling_all_weights_changes_no_score(PlainModel x, PositiveInt by)
    {
        double factor = by.Get / 7.0;
        var scaled = ModelMap.Weights(x.Model, weight => weight * factor);
        return Close(Score(x.Model, x.Facts), Score(scaled, x.Facts), 1e-12);
    }

    [Property]
    public bool Adding_a_location_leaves_the_scores_of_the_others_bit_identical(PlainModel x)
    {
        var ids = x.Facts.Locations.Select(static l => l.Id).ToArray();
        var fewer = Score(x.Model, x.Facts.Select(ids[..^1]));
        return SameScores(fewer, Score(x.Model, x.Facts), fewer.Locations.Select(static l => l.Id));
    }

    [Property]
    public bool Values_and_scores_stay_on_0_to_1_when_clipped(PlainModel x) =>
        Score(x.Model, x.Facts).Ranking.All(static r => r.Score is >= 0 and <= 1 && r.Contributions.All(static c => c.Value is >= 0 and <= 1));

    [Property]
    public bool Contributions_of_criteria_add_up_to_the_score_bit_for_bit_in_any_order(PlainModel x, int seed) =>
        Score(x.Model, x.Facts).Ranking.All(r =>
            r.Contributions.Aggregate(r.Intercept, static (sum, c) => sum + c.Points) == r.Score
            && Shuffled(r.Contributions, seed).Aggregate(r.Intercept, static (sum, c) => sum + c.Points) == r.Score);

    [Property]
    public bool Contributions_of_factors_add_up_to_the_score_and_to_their_criteria_bit_for_bit(PlainModel x)
    {
        var result = Score(x.Model, x.Facts);
        foreach (var ranked in result.Ranking)
        {
            var points = ranked.Contributions.ToDictionary(static c => c.Criterion.Id, static c => c.Points);
            foreach (var factor in ranked.Factors) points[factor.Factor.Id] = factor.Points;
            double top = ranked.Intercept + x.Model.Factors.Sum(f => points[f.Id]) + x.Model.Criteria.Sum(c => points[c.Id]);
            if (top != ranked.Score) return false;
            foreach (var factor in ranked.Factors)
            {
                if (factor.Factor.Factors.Sum(f => points[f.Id]) + factor.Factor.Criteria.Sum(c => points[c.Id]) != factor.Points) return false;
            }
        }

        return true;
    }

    [Property]
    public bool The_gap_between_two_locations_is_the_sum_of_the_differences(PlainModel x)
    {
        var result = Score(x.Model, x.Facts);
        var difference = result.Compare(result.Ranking[0].Location.Id, result.Ranking[^1].Location.Id);
        return difference.Gap == difference.Criteria.Sum(static c => c.Gap)
            && difference.Gap == difference.Factors.Where(static f => f.Depth == 0).Sum(static f => f.Gap) + difference.Criteria.Where(static c => c.Depth == 0).Sum(static c => c.Gap);
    }

    [Property]
    public bool Scoring_with_the_models_own_weights_gives_the_same_bits(PlainModel x)
    {
        var scorer = Scorer.Compile(x.Model, x.Facts);
        var scores = new double[scorer.Locations.Length];
        scorer.Score(scorer.EffectiveWeights.AsSpan(), scores);
        return scores.AsSpan().SequenceEqual(scorer.Score().Scores);
    }

    [Property]
    public bool Scores_are_those_of_a_slow_and_obvious_scorer(PlainModel x)
    {
        var result = Score(x.Model, x.Facts);
        foreach (var ranked in result.Ranking)
        {
            double slow = SlowScorer.Score(x.Model, criterion => x.Facts[ranked.Location.Id, criterion.Indicator]!.Value!.Value);
            if (Math.Abs(slow - ranked.Score) > 1e-12) return false;
        }

        return true;
    }

    internal static ScoringResult Score(ScoringModel model, FactTable facts) => Scorer.Compile(model, facts).Score();

    internal static bool SameScores(ScoringResult a, ScoringResult b, IEnumerable<string>? ids = null) =>
        (ids ?? a.Locations.Select(static l => l.Id)).All(id => BitConverter.DoubleToInt64Bits(a.Find(id)!.Score) == BitConverter.DoubleToInt64Bits(b.Find(id)!.Score));

    internal static bool Close(ScoringResult a, ScoringResult b, double tolerance) =>
        a.Locations.All(l => Math.Abs(a.Find(l.Id)!.Score - b.Find(l.Id)!.Score) <= tolerance);

    internal static T[] Shuffled<T>(IEnumerable<T> items, int seed)
    {
        var array = items.ToArray();
        new Random(seed).Shuffle(array);
        return array;
    }

    internal static Factor Shuffle(Factor factor, int seed) =>
        factor with { Factors = [.. factor.Factors.Select(f => Shuffle(f, seed)).Reverse()], Criteria = [.. Shuffled(factor.Criteria, seed)] };
}
