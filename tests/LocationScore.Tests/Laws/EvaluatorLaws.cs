using FsCheck.Xunit;
using LocationScore.Descriptions;

namespace LocationScore.Tests.Laws;

/// <summary>An evaluator is the compiled model with other weights and cells, bit for bit.</summary>
[Properties(Arbitrary = [typeof(ModelGenerators)], MaxTest = 1000)]
public class EvaluatorLaws
{
    [Property]
    public void It_starts_as_its_scorer_is(ModelWithFacts x)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return;
        Same(scorer.Score(), scorer.NewEvaluator());
    }

    [Property]
    public void Local_weights_give_the_bits_of_the_model_with_these_weights(ModelWithFacts x, int seed)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return;
        var evaluator = scorer.NewEvaluator();
        var weights = Weights(scorer, seed);
        evaluator.SetLocalWeights(weights);
        Same(With(x.Model, scorer, weights), x.Facts, evaluator);
        evaluator.ResetWeights();
        Same(scorer.Score(), evaluator);
    }

    [Property]
    public void Effective_weights_give_the_bits_of_the_scorer(ModelWithFacts x, int seed)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _) || !scorer.AcceptsWeights) return;
        var random = new Random(seed);
        double[] weights = [.. scorer.Criteria.Select(_ => random.NextDouble())];
        double[] expected = new double[scorer.Locations.Length], scores = new double[scorer.Locations.Length];
        var evaluator = scorer.NewEvaluator();
        evaluator.SetEffectiveWeights(weights);
        if (!evaluator.TryScore(scores, out var problems))
        {
            Assert.NotEmpty(problems);
            return;
        }

        scorer.Score(weights, expected);
        Assert.Equal(expected, scores);
    }

    [Property]
    public void One_local_weight_leaves_its_siblings_their_proportions(ModelWithFacts x, int seed)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return;
        var random = new Random(seed);
        var description = scorer.Description;
        int node = random.Next(1, description.Nodes.Length);
        var parent = description.Nodes[description.Nodes[node].Parent];
        if (parent.TakesWeightsAsTheyAre || parent.Children.Length == 1) return;
        double share = random.NextDouble();
        var evaluator = scorer.NewEvaluator();
        var before = evaluator.LocalWeights.ToArray();
        evaluator.SetLocalWeight(node, share);
        var after = evaluator.LocalWeights.ToArray();
        Assert.Equal(share, after[node - 1], 1e-12);
        Assert.Equal(1, parent.Children.Sum(child => after[child - 1]), 1e-12);
        double rest = parent.Children.Where(child => child != node).Sum(child => before[child - 1]);
        foreach (int child in parent.Children.Where(child => child != node))
            Assert.Equal(rest > 0 ? before[child - 1] / rest * (1 - share) : (1 - share) / (parent.Children.Length - 1), after[child - 1], 1e-12);
        Assert.True(Enumerable.Range(1, before.Length).Where(k => !parent.Children.Contains(k)).All(k => before[k - 1] == after[k - 1]));
    }

    [Property]
    public void Many_draws_rank_as_each_of_them_does(ModelWithFacts x, int seed) => Draws(x.Model, x.Facts, seed);

    [Property]
    public void Many_draws_in_lanes_rank_as_each_of_them_does(PlainModel x, int seed) => Draws(x.Model, x.Facts, seed);

    [Property(MaxTest = 200)]
    public void Evaluators_on_several_threads_do_not_disturb_each_other(ModelWithFacts x, int seed)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return;
        var all = new (bool Scored, double[] Scores)[4];
        (bool, double[]) Run(int k)
        {
            var evaluator = scorer.NewEvaluator();
            var scores = new double[scorer.Locations.Length];
            evaluator.SetLocalWeights(Weights(scorer, seed + k + 1));
            evaluator.TryScore(scores, out _);
            evaluator.SetLocalWeights(Weights(scorer, seed));
            bool scored = evaluator.TryScore(scores, out _);
            return (scored, scores);
        }

        Parallel.For(0, all.Length, k => all[k] = Run(k));
        var alone = Run(0);
        Assert.All(all, each => Assert.Equal(alone.Item1, each.Scored));
        if (alone.Item1) Assert.All(all, each => Assert.Equal(alone.Item2, each.Scores));
    }

    /// <summary>A law about models that hardly any edit meets would say nothing.</summary>
    [Fact]
    public void Most_weights_can_be_scored_and_some_cannot()
    {
        int scored = 0, refused = 0;
        for (int seed = 0; seed < 500; seed++)
        {
            var x = ModelDraw.Next(seed);
            if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) continue;
            var evaluator = scorer.NewEvaluator();
            evaluator.SetLocalWeights(Weights(scorer, seed));
            if (evaluator.TryScore(new double[scorer.Locations.Length], out _)) scored++;
            else refused++;
        }

        Assert.True(scored > 300, $"{scored} scored");
        Assert.True(refused > 0, "none refused");
    }

    /// <summary>One weight per node below the top: mostly ordinary, sometimes 0, and of any sign where the model allows that.</summary>
    internal static double[] Weights(Scorer scorer, int seed)
    {
        var random = new Random(seed);
        var nodes = scorer.Description.Nodes;
        bool Signed(NodeDescription node) => nodes[node.Parent] is { TakesWeightsAsTheyAre: true, Aggregation: SumAggregation }
            && (node.Criterion < 0 || scorer.Description.Criteria[node.Criterion] is var criterion && criterion.Value.AllowsNegativeWeight(criterion.Direction));
        double[] weights = [.. nodes.Skip(1).Select(node => Signed(node) && random.NextDouble() < 0.3 ? -random.NextDouble() : random.NextDouble() < 0.1 ? 0 : 3 * random.NextDouble())];
        foreach (var parent in nodes.Where(static node => !node.Children.IsEmpty))
        {
            if (parent.Children.All(child => weights[child - 1] == 0)) weights[parent.Children[0] - 1] = 1;
        }

        return weights;
    }

    /// <summary>The model with stated weights in place of its own.</summary>
    internal static ScoringModel With(ScoringModel model, Scorer scorer, double[] weights)
    {
        var by = scorer.Description.Nodes.Skip(1).ToDictionary(static node => node.Id, node => weights[node.Index - 1]);
        Criterion Leaf(Criterion c) => c with { Weight = by.TryGetValue(c.Id, out double weight) ? weight : c.Weight };
        Factor Branch(Factor f) => f with
        {
            Weight = by.TryGetValue(f.Id, out double weight) ? weight : f.Weight,
            Weighting = null,
            Factors = [.. f.Factors.Select(Branch)],
            Criteria = [.. f.Criteria.Select(Leaf)],
        };
        return model with { Weighting = null, Factors = [.. model.Factors.Select(Branch)], Criteria = [.. model.Criteria.Select(Leaf)] };
    }

    internal static void Same(ScoringModel model, FactTable facts, Evaluator evaluator)
    {
        bool compiled = Scorer.TryCompile(model, facts, out var other, out var expected);
        bool scored = evaluator.TryScore(new double[evaluator.Scorer.Locations.Length], out var problems);
        Assert.True(compiled == scored, $"compiled {compiled}, scored {scored}: {string.Join('\n', expected.Concat(problems))}");
        if (!compiled) Assert.Equal(expected.Select(static p => (p.Code, p.Path)), problems.Select(static p => (p.Code, p.Path)));
        else Same(other!.Score(), evaluator);
    }

    internal static void Same(ScoringResult expected, Evaluator evaluator)
    {
        var scores = new double[expected.Scores.Length];
        var ranks = new int[scores.Length];
        evaluator.Score(scores);
        Assert.Equal(expected.Scores.ToArray(), scores);
        evaluator.Rank(ranks);
        Assert.Equal(expected.Ranks, ranks);
        evaluator.ScoreAndRank(scores, ranks);
        Assert.Equal(expected.Scores.ToArray(), scores);
        Assert.Equal(expected.Ranks, ranks);
    }

    private static void Draws(ScoringModel model, FactTable facts, int seed)
    {
        if (!Scorer.TryCompile(model, facts, out var scorer, out _) || !scorer.AcceptsWeights) return;
        var random = new Random(seed);
        int n = scorer.Locations.Length, m = scorer.Criteria.Length, draws = random.Next(1, 40);
        var weights = new double[m * draws];
        for (int d = 0; d < draws; d++)
        {
            double[] draw = [.. Enumerable.Range(0, m).Select(_ => random.NextDouble() < 0.1 ? 0 : -Math.Log(random.NextDouble() + 1e-300))];
            if (draw.Sum() == 0) draw[0] = 1;
            double sum = random.NextDouble() < 0.5 ? draw.Sum() : 1;
            for (int j = 0; j < m; j++) weights[(j * draws) + d] = draw[j] / sum;
        }

        var evaluator = scorer.NewEvaluator();
        var ranks = new int[n * draws];
        try
        {
            evaluator.Rank(weights, draws, ranks);
        }
        catch (ProblemsException)
        {
            return;
        }

        var scores = new double[n];
        var one = new int[n];
        for (int d = 0; d < draws; d++)
        {
            double[] draw = [.. Enumerable.Range(0, m).Select(j => weights[(j * draws) + d])];
            scorer.Score(draw, scores);
            bool falls = model.ScoreDirection == ScoreDirection.LowerIsBetter;
            for (int i = 0; i < n; i++)
                Assert.Equal(1 + scores.Count(other => falls ? other < scores[i] : other > scores[i]), ranks[(i * draws) + d]);
            evaluator.Rank(draw, 1, one);
            Assert.Equal(Enumerable.Range(0, n).Select(i => ranks[(i * draws) + d]), one);
        }
    }
}
