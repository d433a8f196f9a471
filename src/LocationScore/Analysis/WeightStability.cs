using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>How far one weight can move before two locations change places.</summary>
/// <remarks>
/// One local weight goes from 0 to 1 while its siblings keep their proportions (Triantaphyllou, E. and Sánchez, A. 1997, A sensitivity
/// analysis approach for some
/// deterministic multi-criteria decision-making methods, Decision Sciences 28(1): 151–194). Where the means from the node up to the top are
/// of one kind – arithmetic,
/// geometric, harmonic or one power – scores are linear in the weight, or a ratio of two lines for a location that lacks something, so that
/// every flip is the root
/// of a line or a quadratic. Other trees and ranking methods are looked at from point to point, and each flip is narrowed down to 1e-9.
/// </remarks>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class WeightStability
{
    /// <summary>Finds every flip of every pair along the local weight of each node, or of one.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="options">What is asked; <see langword="null"/> means all nodes and locations.</param>
    /// <param name="progress">Receives the share that is done, 0..1.</param>
    /// <param name="cancellationToken">Stops the analysis between two nodes.</param>
    /// <returns>The flips, the ranges in which the ranking and the winner stay, and the ranks along each weight.</returns>
    /// <exception cref="ArgumentException">There is no such node or location.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static WeightStabilityResult Run(
        Scorer scorer, WeightStabilityOptions? options = null, IProgress<double>? progress = null,
            CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        options ??= new();
        var tree = ScoreTree.Of(scorer);
        var locations = ImmutableArray.Create(tree.Locations);
        if (options.Node is not null && !tree.Nodes.Skip(1).Any(node => node.Id == options.Node))
            throw new ArgumentException($"There is no factor or criterion '{options.Node}'.", nameof(options));
        int only = options.Location is null ? -1 : locations.IndexOf(options.Location);
        if (options.Location is not null && only < 0)
            throw new ArgumentException($"There is no scored location '{options.Location}'.", nameof(options));
        var found = ImmutableArray.CreateBuilder<NodeStability>();
        for (int k = 1; k < tree.Nodes.Length; k++)
        {
            if (options.Node is not null && tree.Nodes[k].Id != options.Node) continue;
            cancellationToken.ThrowIfCancellationRequested();
            found.Add(OfNode(tree, k, locations, only, scorer, options));
            progress?.Report((double)k / (tree.Nodes.Length - 1));
        }

        return new(locations, found.DrainToImmutable());
    }

    private static NodeStability OfNode(ScoreTree tree, int node, ImmutableArray<string> locations, int only, Scorer scorer,
        WeightStabilityOptions options)
    {
        var of = tree.Nodes[node];
        string? parent = of.Parent == 0 ? null : tree.Nodes[of.Parent].Id;
        if (Immovable(tree, node) is { } reason) return NodeStability.Fixed(of.Id, parent, of.Weight, reason);
        var raw = new List<(double At, int Up, int Down)>();
        Func<int, double, double> scoreAt;
        bool exact = false;
        if (tree.IsTree && LocalWeightPath.Of(tree, node) is { } path)
        {
            path.AddFlips(raw, only);
            scoreAt = path.At;
            exact = true;
        }
        else
        {
            var scan = new WeightScan(tree, scorer, node);
            scan.AddFlips(raw, options.Points, only);
            scoreAt = scan.At;
        }

        raw.Sort(static (x, y) => x.At != y.At ? x.At.CompareTo(y.At) : x.Up != y.Up ? x.Up.CompareTo(y.Up) : x.Down.CompareTo(y.Down));
        var flips = ImmutableArray.CreateBuilder<Flip>(raw.Count);
        double low = 0, high = 1;
        foreach (var (at, up, down) in raw)
        {
            flips.Add(new(at, locations[up], locations[down]));
            if (at <= of.Weight) low = at;
            else high = Math.Min(high, at);
        }

        return new(of.Id, parent, of.Weight, null, exact ? Exactness.Exact : Exactness.Sampled, exact ? 1e-12 : WeightScan.Accuracy,
            flips.MoveToImmutable(), new(low, high), only < 0 ? Winners(raw, scoreAt, locations) : [],
            FirstRanks(raw, scoreAt, locations.Length, only));
    }

    private static string? Immovable(ScoreTree tree, int node)
    {
        var of = tree.Nodes[node];
        int[] siblings = [.. tree.Nodes[of.Parent].Children.Where(child => child != node)];
        if (siblings.Length == 0) return "it has no sibling";
        if (siblings.All(child => tree.Nodes[child].Weight == 0)) return "its siblings have no weight";
        return tree.Nodes[of.Parent].Aggregation switch
        {
            SumAggregation or ProductAggregation => "its factor takes weights as they are",
            OrderedAggregation => "the weights of its factor belong to places, not to children",
            _ => null,
        };
    }

    private static ImmutableArray<WinnerSpan> Winners(List<(double At, int Up, int Down)> flips, Func<int, double, double> scoreAt,
        ImmutableArray<string> locations)
    {
        var spans = ImmutableArray.CreateBuilder<WinnerSpan>();
        double from = 0;
        int winner = First(scoreAt, locations.Length, (flips.Count == 0 ? 1 : flips[0].At) / 2);
        for (int k = 0; k < flips.Count; k++)
        {
            double at = flips[k].At;
            if (flips[k].Down != winner) continue;
            int next = k + 1;
            while (next < flips.Count && flips[next].At == at) next++;
            int later = First(scoreAt, locations.Length, (at + (next < flips.Count ? flips[next].At : 1)) / 2);
            if (later == winner) continue;
            spans.Add(new(from, at, locations[winner]));
            (from, winner) = (at, later);
        }

        spans.Add(new(from, 1, locations[winner]));
        return spans.DrainToImmutable();
    }

    private static int First(Func<int, double, double> scoreAt, int count, double weight)
    {
        int first = 0;
        double best = double.NegativeInfinity;
        for (int i = 0; i < count; i++)
        {
            double score = scoreAt(i, weight);
            if (score > best) (first, best) = (i, score);
        }

        return first;
    }

    /// <summary>The ranks just above weight 0; of one location alone where only one is asked about, with 0 for the others.</summary>
    private static ImmutableArray<int> FirstRanks(List<(double At, int Up, int Down)> flips, Func<int, double, double> scoreAt, int count,
        int only)
    {
        double weight = (flips.Count == 0 ? 1 : flips[0].At) / 2;
        var scores = new double[count];
        for (int i = 0; i < count; i++) scores[i] = scoreAt(i, weight);
        var ranks = ImmutableArray.CreateBuilder<int>(count);
        for (int i = 0; i < count; i++)
        {
            if (only >= 0 && i != only)
            {
                ranks.Add(0);
                continue;
            }

            int ahead = 0;
            foreach (double other in scores) ahead += other > scores[i] ? 1 : 0;
            ranks.Add(1 + ahead);
        }

        return ranks.MoveToImmutable();
    }
}
