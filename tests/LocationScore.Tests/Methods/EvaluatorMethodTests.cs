using LocationScore.Tests.Laws;
using LocationScore.Tests.Scoring;

namespace LocationScore.Tests.Methods;

/// <summary>An evaluator of a model with a ranking method gives the bits and the ranks of the model, and allocates nothing.</summary>
public class EvaluatorMethodTests
{
    private static readonly string[] s_pairwise = ["multimoora", "electre1", "electre1s", "electre2", "electre3", "copeland", "kemeny"];

    public static TheoryData<string> Kinds() => KernelTests.Kinds();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_gives_the_bits_and_the_ranks_of_the_model_with_its_weights(string name)
    {
        var random = new Random(7);
        var draw = new Draw(7);
        int scored = 0;
        for (int k = 0; k < 12; k++)
        {
            var (model, facts) = Model(name, draw, 6, 4);
            if (!Scorer.TryCompile(model, facts, out var scorer, out _)) continue;
            var evaluator = scorer.NewEvaluator();
            EvaluatorLaws.Same(scorer.Score(), evaluator);
            double[] weights = [.. scorer.Criteria.Select(_ => (double)random.Next(1, 9))];
            evaluator.SetLocalWeights(weights);
            EvaluatorLaws.Same(EvaluatorLaws.With(model, scorer, weights), facts, evaluator);
            scored++;
        }

        Assert.True(scored > 3, $"only {scored} models");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_allocates_nothing(string name)
    {
        var (model, facts) = Model(name, new Draw(5), 12, 5);
        if (s_pairwise.Contains(model.Method!.Info.Kind) || !Scorer.TryCompile(model, facts, out var scorer, out _)) return;
        var evaluator = scorer.NewEvaluator();
        double[] first = [3, 1, 4, 1, 5], second = [2, 7, 1, 8, 2], scores = new double[12];
        var ranks = new int[12];
        for (int warm = 0; warm < 3; warm++) Turn();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Turn();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Turn()
        {
            evaluator.SetLocalWeights(first);
            evaluator.ScoreAndRank(scores, ranks);
            evaluator.SetLocalWeights(second);
            evaluator.ScoreAndRank(scores, ranks);
        }
    }

    private static (ScoringModel Model, FactTable Facts) Model(string name, Draw draw, int n, int m)
    {
        var c = MethodCases.OfSize(draw, n, m);
        var facts = NormalisationTests.Facts([.. Enumerable.Range(0, m).Select(j => ($"i{j}", c.Matrix.Column(j).ToArray()))]);
        Criterion[] criteria = [.. Enumerable.Range(0, m).Select(j =>
            new Criterion($"c{j}", $"i{j}", "u", c.Matrix.Directions[j], c.Weights[j], ValueFunction.AsIs(), MissingPolicy.Reject))];
        return (new("m", "M", Criteria: [.. criteria], Method: MethodInstances.All[name](c.Matrix)), facts);
    }
}
