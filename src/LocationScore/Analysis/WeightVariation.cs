using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>The weights that an analysis varies, and the scorer's own answer at any of them.</summary>
internal sealed class WeightVariation
{
    private readonly Scorer _scorer;
    private readonly int[] _itemOf; // of each criterion, the varied item above it
    private readonly double[] _shareOf; // of each criterion, its share of that item
    private readonly double[] _effective;
    private readonly double[] _scores;

    internal WeightVariation(Scorer scorer, WeightLevel level)
    {
        _scorer = scorer;
        Level = level;
        Tree = ScoreTree.Of(scorer);
        int[] nodes = WeightForms.Items(Tree, level);
        Nominal = Normalised(WeightForms.NominalOf(Tree, level));
        Items = [.. nodes.Select(k => Tree.Nodes[k].Id)];
        Form = WeightForms.Of(Tree, level);
        int criteria = scorer.Criteria.Length, leaf = 0;
        (_itemOf, _shareOf) = (new int[criteria], new double[criteria]);
        (_effective, _scores) = (new double[criteria], new double[Tree.Count]);
        for (int k = 1; k < Tree.Nodes.Length; k++)
        {
            if (Tree.Nodes[k].Children.Length > 0) continue;
            double share = 1;
            int node = k;
            for (; Array.IndexOf(nodes, node) < 0; node = Tree.Nodes[node].Parent) share *= Tree.Nodes[node].Weight;
            (_itemOf[leaf], _shareOf[leaf]) = (Array.IndexOf(nodes, node), share);
            leaf++;
        }
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
        for (int j = 0; j < _effective.Length; j++) _effective[j] = weights[_itemOf[j]] * _shareOf[j];
        try
        {
            _scorer.Score(_effective, scores);
        }
        catch (ProblemsException)
        {
            return false;
        }

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
