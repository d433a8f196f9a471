using System.Collections.Immutable;

namespace LocationScore.Cli.Output;

/// <summary>A child of the top of the tree, usually a factor, with its value and points for every ranked location.</summary>
/// <param name="Node">The factor or criterion.</param>
/// <param name="Weight">Its effective weight.</param>
/// <param name="Values">Its value per ranked location, best location first.</param>
/// <param name="Points">Its points per ranked location.</param>
internal sealed record TopItem(ModelNode Node, double Weight, ImmutableArray<double?> Values, ImmutableArray<double> Points)
{
    internal string Name => Names.Of(Node);

    internal static ImmutableArray<TopItem> Of(ScoringResult result)
    {
        var items = ImmutableArray.CreateBuilder<TopItem>();
        var factors = result.Ranking.Select(static x => x.Factors.ToDictionary(static f => f.Factor.Id, StringComparer.Ordinal)).ToArray();
        var criteria = result.Ranking.Select(static x => x.Contributions.ToDictionary(static c => c.Criterion.Id, StringComparer.Ordinal)).ToArray();
        foreach (var top in result.Nodes.Where(static node => node.Depth == 0))
        {
            items.Add(top.Node is Factor factor
                ? new(factor, top.EffectiveWeight, [.. factors.Select(f => f[factor.Id].Value)], [.. factors.Select(f => f[factor.Id].Points)])
                : new(top.Node, top.EffectiveWeight, [.. criteria.Select(c => c[top.Node.Id].Value)], [.. criteria.Select(c => c[top.Node.Id].Points)]));
        }

        return items.ToImmutable();
    }

    /// <summary>How full the bar of each location is, 0..1: its value on the scale 0..1 or, for other scales, its place between the least and the greatest; null without a value.</summary>
    internal ImmutableArray<double?> Fills()
    {
        if (Values.All(static v => v is null))
        {
            double most = Points.Max(), least = Math.Min(0, Points.Min());
            return [.. Points.Select(points => (double?)(most > least ? (points - least) / (most - least) : 0))];
        }

        double low = Values.Min()!.Value, high = Values.Max()!.Value;
        return low >= 0 && high <= 1 ? Values : [.. Values.Select(value => value is { } v ? high > low ? (v - low) / (high - low) : 1 : (double?)null)];
    }
}

/// <summary>Names for people.</summary>
internal static class Names
{
    internal static string Of(ModelNode node) => node.Name ?? node.Id;
}
