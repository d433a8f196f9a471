using FsCheck.Xunit;

namespace LocationScore.Tests.Laws;

/// <summary>What holds for every model, whatever its functions, aggregations and policies.</summary>
[Properties(Arbitrary = [typeof(ModelGenerators)], MaxTest = 1000)]
public class CompiledModelLaws
{
    [Property]
    public bool What_compiles_scores_finite_numbers_and_ranks_every_location(ModelWithFacts x)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out var problems)) return problems.Length > 0;
        var result = scorer.Score();
        return result.Ranking.Count + result.Excluded.Length == x.Facts.Locations.Length
            && result.Ranking.All(static r => double.IsFinite(r.Score) && r.Rank >= 1)
            && result.Ranking.Zip(result.Ranking.Skip(1), static (a, b) => a.Rank <= b.Rank).All(static ok => ok);
    }

    /// <summary>One thing is made wrong in a model that was right; the model alone or with its facts must say where.</summary>
    [Property]
    public void A_model_with_a_problem_never_compiles(ModelWithFacts x, int seed)
    {
        var (what, path, broken) = BrokenModel.Next(x.Model, seed);
        Assert.False(Scorer.TryCompile(broken, x.Facts, out var scorer, out var problems), what);
        Assert.Null(scorer);
        Assert.True(problems.Any(problem => problem.Path?.Contains(path, StringComparison.Ordinal) == true), $"{what}: {string.Join('\n', problems)}");
        Assert.Empty(broken.Validate().Except(problems.Select(static problem => problem with { Hides = null })));
        Assert.Equal(problems, Assert.Throws<ProblemsException>(() => Scorer.Compile(broken, x.Facts)).Problems);
    }

    [Property]
    public bool Contributions_account_for_the_whole_score(ModelWithFacts x)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return true;
        return scorer.Score().Ranking.All(static r =>
        {
            double scale = Math.Max(1, Math.Max(Math.Abs(r.Score), r.Contributions.Sum(static c => Math.Abs(c.Points))));
            double tops = r.Factors.Where(static f => f.Depth == 0).Sum(static f => f.Points);
            return Math.Abs(r.Contributions.Sum(static c => c.Points) + r.Intercept - r.Score) <= 1e-12 * scale && double.IsFinite(tops);
        });
    }

    [Property]
    public bool Calling_twice_and_from_several_threads_gives_the_same_bits(ModelWithFacts x)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return true;
        var first = scorer.Score().Scores.ToArray();
        var all = new double[4][];
        Parallel.For(0, 4, k => all[k] = scorer.Score().Scores.ToArray());
        var again = Scorer.Compile(x.Model, x.Facts).Score();
        return all.All(scores => scores.AsSpan().SequenceEqual(first)) && again.Scores.SequenceEqual(first);
    }

    [Property]
    public bool The_models_own_weights_score_the_same_bits(ModelWithFacts x)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return true;
        var scores = new double[scorer.Locations.Length];
        scorer.Score(scorer.EffectiveWeights.AsSpan(), scores);
        return scores.AsSpan().SequenceEqual(scorer.Score().Scores);
    }

    [Property]
    public bool Permuting_the_locations_permutes_the_scores(ModelWithFacts x, int seed)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return true;
        var shuffled = x.Facts.Select(ScoringLaws.Shuffled(x.Facts.Locations.Select(static l => l.Id), seed));
        var (a, b) = (scorer.Score(), Scorer.Compile(x.Model, shuffled).Score());
        return a.Locations.All(l => Math.Abs(a.Find(l.Id)!.Score - b.Find(l.Id)!.Score) <= 1e-9 * Math.Max(1, Math.Abs(a.Find(l.Id)!.Score)));
    }

    [Property]
    public bool Weights_of_siblings_sum_to_one_and_effective_weights_multiply(ModelWithFacts x)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return true;
        return scorer.Nodes.All(node => node.EffectiveWeight == node.LocalWeight * (node.Parent < 0 ? 1 : scorer.Nodes[node.Parent].EffectiveWeight));
    }

    [Property]
    public bool Other_weights_score_what_the_model_with_these_weights_scores(ModelWithFacts x, int seed)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _) || !scorer.AcceptsWeights) return true;
        var random = new Random(seed);
        double[] weights = [.. scorer.Criteria.Select(_ => 0.05 + random.NextDouble())];
        double whole = weights.Sum();
        for (int j = 0; j < weights.Length; j++) weights[j] /= whole;
        var by = scorer.Criteria.Zip(weights).ToDictionary(static pair => pair.First.Node.Id, static pair => pair.Second);
        double Sum(Factor factor) => factor.Factors.Sum(Sum) + factor.Criteria.Sum(c => by.GetValueOrDefault(c.Id));
        Factor Weighed(Factor factor) => factor with { Weight = Sum(factor), Factors = [.. factor.Factors.Select(Weighed)], Criteria = [.. factor.Criteria.Select(Leaf)] };
        Criterion Leaf(Criterion criterion) => criterion with { Weight = by.GetValueOrDefault(criterion.Id) };
        var other = x.Model with { Factors = [.. x.Model.Factors.Select(Weighed)], Criteria = [.. x.Model.Criteria.Select(Leaf)] };
        if (!Scorer.TryCompile(other, x.Facts, out var rebuilt, out _)) return true;
        var scores = new double[scorer.Locations.Length];
        scorer.Score(weights, scores);
        return scores.Zip(rebuilt.Score().Scores.ToArray(), static (a, b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(b))).All(static same => same);
    }

    [Property]
    public bool A_fixed_value_leaves_the_values_of_the_others_as_they_are_without_it(ModelWithFacts x, int seed)
    {
        var criteria = SlowPipeline.All(x.Model.Factors, x.Model.Criteria).Where(c => x.Facts.FindIndicator(c.Indicator) is not null).ToArray();
        if (criteria.Length == 0) return true;
        var criterion = criteria[new Random(seed).Next(criteria.Length)] with { Missing = MissingPolicy.FixedValue(3), Weight = 1 };
        var alone = new ScoringModel("m", "M", Defaults: x.Model.Defaults, Criteria: [criterion]);
        var present = x.Facts.Locations.Where(l => x.Facts[l.Id, criterion.Indicator]?.Value is not null && criterion.Ignore.All(i => i.Location != l.Id)).Select(static l => l.Id).ToArray();
        if (present.Length == 0 || !Scorer.TryCompile(alone, x.Facts, out var all, out _) || !Scorer.TryCompile(alone, x.Facts.Select(present), out var fewer, out _)) return true;
        var (whole, part) = (all.Score(), fewer.Score());
        return part.Locations.All(l => part.Find(l.Id)!.Contributions[0].Value == whole.Find(l.Id)!.Contributions[0].Value)
            && whole.Locations.Where(l => !present.Contains(l.Id)).All(l => whole.Find(l.Id)!.Contributions[0] is { Value: 3, Used: null });
    }

    [Property]
    public bool Tie_sizes_group_ranks_and_the_Pareto_front_are_their_definitions(ModelWithFacts x)
    {
        var axes = x.Model with { Factors = [.. x.Model.Factors.Select(static (factor, k) => factor with { Axis = k == 0 ? Axis.Quality : Axis.Cost })], Ranking = new(TieTolerance: 0.2) };
        if (!Scorer.TryCompile(axes, x.Facts, out var scorer, out _)) return true;
        var result = scorer.Score();
        bool ranks = result.Ranking.All(at => at.TieSize == result.Ranking.Count(other => other.Rank == at.Rank)
            && at.GroupRank == (at.Location.Group is null ? null : 1 + result.Ranking.Count(other => other.Location.Group == at.Location.Group && other.Rank < at.Rank)));
        return ranks && (result.QualityCost is not { } map
            || map.Points.All(p => p.OnFront == !map.Points.Any(q => q.Quality >= p.Quality && q.Cost >= p.Cost && (q.Quality > p.Quality || q.Cost > p.Cost))));
    }

    [Property]
    public bool Facts_are_never_changed(ModelWithFacts x)
    {
        var before = x.Facts.Facts.Select(static f => f.Value).ToArray();
        if (Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) scorer.Score();
        return before.SequenceEqual(x.Facts.Facts.Select(static f => f.Value));
    }
}
