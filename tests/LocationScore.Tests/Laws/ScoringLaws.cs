using FsCheck.Xunit;
using LocationScore.Facts;
using LocationScore.Model;
using LocationScore.Results;
using LocationScore.Scoring;

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
    public bool Relabelling_the_locations_changes_no_bit(PlainModel x)
    {
        var renamed = FactTable.Create(
            x.Facts.Locations.Select(static l => l with { Id = "x-" + l.Id, Name = "New " + l.Name }), x.Facts.Indicators,
            x.Facts.Facts.Select(static f => f with { Location = "x-" + f.Location, Alternatives = [.. f.Alternatives.Select(static a => a with { Location = "x-" + a.Location })] }), x.Facts.Sources);
        var model = MapCriteria(x.Model, static c => c with { Ignore = [.. c.Ignore.Select(static i => i with { Location = "x-" + i.Location })] });
        return Score(x.Model, x.Facts).Scores.SequenceEqual(Score(model, renamed).Scores);
    }

    [Property]
    public bool Scaling_all_weights_changes_no_score(PlainModel x, FsCheck.PositiveInt by)
    {
        double factor = by.Get / 7.0;
        var scaled = MapNodes(x.Model, weight => weight * factor);
        return Close(Score(x.Model, x.Facts), Score(scaled, x.Facts), 1e-12);
    }

    [Property]
    public bool Adding_a_location_leaves_the_scores_of_the_others_bit_identical(PlainModel x)
    {
        var ids = x.Facts.Locations.Select(static l => l.Id).ToArray();
        if (ids.Length < 2) return true;
        var fewer = Score(x.Model, x.Facts.Select(ids[..^1]));
        return SameScores(fewer, Score(x.Model, x.Facts), fewer.Locations.Select(static l => l.Id));
    }

    [Property]
    public bool A_location_that_dominates_another_never_ranks_below_it(PlainModel x)
    {
        var result = Score(x.Model, x.Facts);
        var criteria = result.Nodes.Select(static n => n.Node).OfType<Criterion>().ToArray();
        foreach (var a in result.Ranking)
        {
            foreach (var b in result.Ranking)
            {
                bool dominates = criteria.All(c => NotWorse(c, x.Facts[a.Location.Id, c.Indicator]!.Value!.Value, x.Facts[b.Location.Id, c.Indicator]!.Value!.Value));
                if (dominates && (a.Rank > b.Rank || a.Score < b.Score)) return false;
            }
        }

        return true;
    }

    [Property]
    public bool Improving_one_value_never_worsens_the_rank_or_the_score(PlainModel x, int seed, FsCheck.PositiveInt by)
    {
        var before = Score(x.Model, x.Facts);
        var random = new Random(seed);
        var criteria = before.Nodes.Select(static n => n.Node).OfType<Criterion>().Where(static c => c.Direction != Direction.Target).ToArray();
        if (criteria.Length == 0) return true;
        var criterion = criteria[random.Next(criteria.Length)];
        // The same indicator may serve another criterion in the other direction.
        if (criteria.Count(c => c.Indicator == criterion.Indicator) > 1 || before.Nodes.Select(static n => n.Node).OfType<Criterion>().Count(c => c.Indicator == criterion.Indicator) > 1) return true;
        var location = before.Locations[random.Next(before.Locations.Length)];
        double step = criterion.Direction == Direction.Benefit ? by.Get / 10.0 : -by.Get / 10.0;
        if (criterion.Value is Categories or AsIs) return true;
        var better = FactTable.Create(x.Facts.Locations, x.Facts.Indicators,
            x.Facts.Facts.Select(f => f.Location == location.Id && f.Indicator == criterion.Indicator ? f with { Value = f.Value + step } : f), x.Facts.Sources);
        if (!Scorer.TryCompile(x.Model, better, out var scorer, out _)) return true;
        var after = scorer.Score();
        return after.Find(location.Id)!.Rank <= before.Find(location.Id)!.Rank && after.Find(location.Id)!.Score >= before.Find(location.Id)!.Score;
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

    [Property(MaxTest = 1000)]
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

    internal static ScoringModel MapNodes(ScoringModel model, Func<double?, double?> weight) =>
        model with { Factors = [.. model.Factors.Select(f => MapNodes(f, weight))], Criteria = [.. model.Criteria.Select(c => c with { Weight = weight(c.Weight) })] };

    internal static ScoringModel MapCriteria(ScoringModel model, Func<Criterion, Criterion> map) =>
        model with { Factors = [.. model.Factors.Select(f => MapCriteria(f, map))], Criteria = [.. model.Criteria.Select(map)] };

    private static Factor MapNodes(Factor factor, Func<double?, double?> weight) =>
        factor with { Weight = weight(factor.Weight), Factors = [.. factor.Factors.Select(f => MapNodes(f, weight))], Criteria = [.. factor.Criteria.Select(c => c with { Weight = weight(c.Weight) })] };

    private static Factor MapCriteria(Factor factor, Func<Criterion, Criterion> map) =>
        factor with { Factors = [.. factor.Factors.Select(f => MapCriteria(f, map))], Criteria = [.. factor.Criteria.Select(map)] };

    private static bool NotWorse(Criterion criterion, double a, double b) => criterion.Direction switch
    {
        Direction.Benefit => a >= b,
        Direction.Cost => a <= b,
        _ => a == b,
    };
}
