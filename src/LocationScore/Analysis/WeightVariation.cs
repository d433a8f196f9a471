using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>The weights that an analysis varies, and the scorer's own answer at any of them.</summary>
internal sealed class WeightVariation
{
    private readonly Evaluator _evaluator;
    private readonly int[] _nodes;
    private readonly double[] _weights; // local weights of all nodes, or effective ones of all criteria
    private readonly double[] _scores;

    internal WeightVariation(Scorer scorer, WeightLevel level)
    {
        _evaluator = scorer.NewEvaluator();
        Level = level;
        Tree = ScoreTree.Of(scorer);
        _nodes = WeightForms.Items(Tree, level);
        Nominal = Normalised(WeightForms.NominalOf(Tree, level));
        Items = [.. _nodes.Select(k => Tree.Nodes[k].Id)];
        Form = WeightForms.Of(Tree, level);
        _weights = level == WeightLevel.Factors ? _evaluator.LocalWeights.ToArray() : _evaluator.EffectiveWeights.ToArray();
        _scores = new double[Tree.Count];
    }

    internal WeightLevel Level { get; }

    internal ScoreTree Tree { get; }

    internal ImmutableArray<string> Items { get; }

    internal double[] Nominal { get; }

    /// <summary>The closed form of the scores, or null when the model has none.</summary>
    internal WeightForm? Form { get; }

    internal int Count => Tree.Count;

    /// <summary>Scores by the scorer, higher being better; false when the model refuses the weights.</summary>
    internal bool TryScore(ReadOnlySpan<double> weights, Span<double> scores)
    {
        if (Level == WeightLevel.Factors)
        {
            for (int k = 0; k < _nodes.Length; k++) _weights[_nodes[k] - 1] = Math.Max(0, weights[k]);
            _evaluator.SetLocalWeights(_weights);
        }
        else
        {
            for (int k = 0; k < _nodes.Length; k++) _weights[k] = Math.Max(0, weights[k]);
            _evaluator.SetEffectiveWeights(_weights);
        }

        if (!_evaluator.TryScore(scores, out _)) return false;
        if (Tree.Sign < 0)
        {
            for (int i = 0; i < scores.Length; i++) scores[i] = -scores[i];
        }

        return true;
    }

    /// <summary>1 + the number strictly better at the given weights, by the scorer; 0 when the model refuses them.</summary>
    internal int Rank(int location, ReadOnlySpan<double> weights) => TryScore(weights, _scores) ? RankIn(_scores, location) : 0;

    internal static int RankIn(ReadOnlySpan<double> scores, int location)
    {
        int rank = 1;
        foreach (double other in scores) rank += other > scores[location] ? 1 : 0;
        return rank;
    }

    internal ImmutableArray<VariedWeight> Describe(WeightPolytope set)
    {
        var weights = ImmutableArray.CreateBuilder<VariedWeight>(Items.Length);
        for (int k = 0; k < Items.Length; k++) weights.Add(new(Items[k], Nominal[k], set.Least[k], set.Most[k]));
        return weights.MoveToImmutable();
    }

    /// <exception cref="ArgumentException">There is no such location.</exception>
    internal int LocationAt(string id) => Array.IndexOf(Tree.Locations, id) is var at and >= 0
        ? at
        : throw new ArgumentException($"There is no scored location '{id}'.");

    private static double[] Normalised(double[] weights)
    {
        double sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }
}
